/* Who else learns on this phone: a picture each, which leads to the sign-in; the PIN is still asked. Fetched at the first press. */
(() => {
  const box = document.querySelector('#people'), words = box.dataset, me = document.documentElement.dataset.me;
  const leave = document.querySelector('footer form[action="/vao/ra"]');

  /* Rice, house, buffalo, fish, mountains, sun, hat, flower, bird, boat, drum, tree: 48 by 48, in the colours of the drawings. */
  const drawn = [
    '<path class="ln" d="M24 45Q22 26 32 8M24 36Q18 30 12 30M25 28Q32 26 36 28"/><path class="wn" d="M32 4q6 6 0 12q-6-6 0-12zM39 12q2 8-5 10q-2-8 5-10zM25 12q7 4 5 11q-8-3-5-11zM36 24q4 5 0 11q-8-4 0-11zM12 25q7 2 7 9q-9 0-7-9z"/>',
    '<path class="bt" d="M4 24L24 6l20 18z"/><path class="so" d="M10 24h28v12H10z"/><path class="ln" d="M10 24v20M38 24v20M10 36h28M20 36v-8h8v8"/>',
    '<path class="ln" d="M4 8q2 16 14 14M44 8q-2 16-14 14"/><path class="bt" d="M14 18h20l-3 20q-7 8-14 0z"/><path class="bl" d="M17 24h4v4h-4zM27 24h4v4h-4z"/><path class="so" d="M18 35h12v4q-6 4-12 0z"/>',
    '<path class="ok" d="M4 24q14-18 28 0q-14 18-28 0z"/><path class="wn" d="M31 24l13-10v20z"/><circle class="bl" cx="13" cy="22" r="2.5"/>',
    '<path class="ok" d="M2 42L16 12l14 30z"/><path class="bt" d="M18 42L33 20l13 22z"/><path class="bl" d="M16 12l4 9h-8z"/>',
    '<circle class="wn" cx="24" cy="24" r="11"/><path class="ln" d="M24 3v7M24 38v7M3 24h7M38 24h7M9 9l5 5M34 34l5 5M39 9l-5 5M14 34l-5 5"/>',
    '<path class="wn" d="M24 8L46 34Q24 42 2 34z"/><path class="ln" d="M24 8v29M24 8L12 36M24 8l12 28M16 38q8 12 16 0"/>',
    '<path class="no" d="M24 24q-10-20 0-21q10 1 0 21zM24 24q20-10 21 0q-1 10-21 0zM24 24q10 20 0 21q-10-1 0-21zM24 24Q4 34 3 24q1-10 21 0z"/><circle class="wn" cx="24" cy="24" r="6"/>',
    '<path class="no" d="M6 26q8-14 22-8l6-6q8 0 8 8q-2 20-18 20q-14 0-18-14z"/><path class="wn" d="M41 16l6 3-6 3z"/><circle class="bl" cx="36" cy="18" r="2"/><path class="ln" d="M20 40v6M28 40v6"/>',
    '<path class="bt" d="M3 32h42q-6 12-12 12H15Q9 44 3 32z"/><path class="ln" d="M22 32V5"/><path class="so" d="M24 6l16 22H24z"/><path class="wn" d="M20 10v18H7z"/>',
    '<path class="no" d="M8 14v22q16 10 32 0V14z"/><ellipse class="wn" cx="24" cy="14" rx="16" ry="6"/><path class="ln" d="M8 14l8 26M24 20v23M40 14l-8 26M8 36l8-18M40 36l-8-18"/>',
    '<path class="ln" d="M24 46V26"/><path class="ok" d="M24 3q16 4 12 16q8 12-12 13Q4 31 12 19Q8 7 24 3z"/>',
  ];

  const picture = n => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 48 48');
    svg.setAttribute('aria-hidden', 'true');
    svg.innerHTML = drawn[n % drawn.length];
    return svg;
  };

  const button = (className, text, onclick) => Object.assign(document.createElement('button'), { className, type: 'button', textContent: text, onclick });

  /* Signing out asks first when something waits to be sent, as it always does. */
  const change = user => {
    leave.elements.user.value = user;
    leave.requestSubmit();
  };

  const row = person => {
    const line = document.createElement('li'), who = button('who', person.name, () => change(person.user));
    who.prepend(picture(person.picture));
    line.append(who, button('plain', words.forget.replace('{0}', person.name), async () => {
      await Kept.say('people', (await Kept.word('people')).filter(each => each.me !== person.me));
      show();
    }));
    return line;
  };

  const show = async () => {
    const others = (await Kept.word('people') || []).filter(each => each.me !== me), list = document.createElement('ul');
    list.className = 'card';
    list.append(...others.map(row));
    box.replaceChildren(
      Object.assign(document.createElement('p'), { textContent: words.lead }),
      ...others.length ? [list] : [],
      button('quiet', words.other, () => change('')));
    box.hidden = false;
  };

  leave.querySelector('button').onclick = () => { leave.elements.user.value = ''; };
  document.querySelector('#switch').onclick = () => { if (box.hidden) show(); else box.hidden = true; };
})();
