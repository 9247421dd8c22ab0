/* Hearing a step: a recording that somebody made, or the phone's own voice where there is none. Fetched at the first press. */
(() => {
  const steps = document.querySelector('.steps'), words = steps.dataset, sound = new Audio(), speech = self.speechSynthesis;
  let now, ends;

  const stop = () => {
    ends = undefined;
    sound.pause();
    if (speech) speech.cancel();
    if (now) Object.assign(now, { textContent: now.label }).setAttribute('aria-pressed', 'false');
    now = undefined;
  };

  const begin = pressed => {
    stop();
    now = pressed;
    now.label = now.label || now.textContent;
    now.textContent = '■ ' + words.stop;
    now.setAttribute('role', 'button');
    now.setAttribute('aria-pressed', 'true');
  };

  /* Stands under the row of what was pressed, one sentence at a time. */
  const say = (pressed, text, ...buttons) => {
    const row = pressed.closest('.pair'), old = row.parentNode.querySelector('.heard');
    if (old) old.remove();
    if (!text) return;
    const told = document.createElement('div');
    told.className = 'told heard';
    told.setAttribute('role', 'status');
    told.append(Object.assign(document.createElement('p'), { textContent: text }), ...buttons);
    row.after(told);
  };

  const button = (text, onclick) => Object.assign(document.createElement('button'), { className: 'quiet', type: 'button', textContent: text, onclick });

  const failed = pressed => {
    stop();
    say(pressed, words.failed);
  };

  const hear = pressed => {
    say(pressed);
    sound.src = pressed.href;
    sound.onended = stop;
    sound.onerror = () => now === pressed && failed(pressed);
    sound.play().catch(no => now === pressed && no.name !== 'AbortError' && failed(pressed));
  };

  const read = (lines, then) => {
    const voice = speech.getVoices().find(each => /^vi/i.test(each.lang));
    ends = then;
    lines.forEach((line, i) => {
      const said = Object.assign(new SpeechSynthesisUtterance(line), { lang: 'vi-VN', voice, rate: .9 });
      if (i === lines.length - 1) said.onend = said.onerror = () => ends === then && then();
      speech.speak(said);
    });
  };

  /* The first time only the heading is read, and then its listener is asked; a no is remembered. */
  const speak = async pressed => {
    const lines = [...pressed.closest('.step').querySelectorAll('h2,p:not(.caption),li,.say')]
      .filter(each => !each.closest('.pair,.told')).map(each => each.textContent);
    const whole = () => { begin(pressed); say(pressed); read(lines, stop); };
    if (await Kept.word('speech') === 'yes') return whole();
    read(lines.slice(0, 1), () => {
      stop();
      say(pressed, words.clear,
        button(words.yes, async () => { await Kept.say('speech', 'yes'); whole(); }),
        button(words.no, async () => {
          await Kept.say('speech', 'no');
          say(pressed, words.never);
          for (const each of document.querySelectorAll('[data-say]')) each.hidden = true;
        }));
    });
  };

  document.addEventListener('click', event => {
    const pressed = event.target.closest('[data-js*="/voice.js"]');
    if (!pressed) return;
    event.preventDefault();
    if (pressed === now) return stop();
    begin(pressed);
    if (pressed.href) hear(pressed);
    else speak(pressed);
  });
  self.addEventListener('hashchange', stop);
  self.addEventListener('pagehide', stop);
})();
