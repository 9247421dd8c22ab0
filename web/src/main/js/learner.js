/* What a learner's page can do more when scripts run: keep working without a network, and say what waits on this phone. */
(() => {
  const $ = selector => document.querySelector(selector);
  const $$ = selector => [...document.querySelectorAll(selector)];
  const me = document.documentElement.dataset.me || '';
  const worker = document.documentElement.dataset.worker === 'on' ? navigator.serviceWorker : undefined;
  const strip = $('#strip'), box = $('#outbox');
  const said = (key, ...details) => details.reduce((text, detail, i) => text.replace('{' + i + '}', detail), strip.dataset[key]);
  const query = new URLSearchParams(location.search);

  /* What few need is fetched at the first press; where it cannot be had, a link leads where it says. */
  const fetched = {};
  document.addEventListener('click', event => {
    const asked = event.target.closest('[data-js]'), src = asked && asked.dataset.js;
    if (!src || fetched[src] === 'here') return;
    event.preventDefault();
    if (fetched[src]) return;
    fetched[src] = 'coming';
    document.head.append(Object.assign(document.createElement('script'), {
      src,
      onload: () => { fetched[src] = 'here'; asked.click(); },
      onerror: () => { fetched[src] = ''; if (asked.href) location = asked.href; },
    }));
  });

  /* The first page of all was loaded before there was a worker; it keeps itself. */
  const keepThisPage = async () => {
    const name = location.pathname.split('/')[2];
    const main = { lesson: 'lesson', course: 'course', rehearsal: 'scene', practice: 'course', observe: 'sheet' }[name];
    if (!main && !['home', 'qualifications'].includes(name) || query.has('refused')) return;
    const address = location.origin + location.pathname + (main ? '?' + main + '=' + encodeURIComponent(query.get(main) || '') : '');
    const store = await caches.open('p-' + me);
    for (const script of $$('script[src*="player"],script[src*="practice"]')) await store.add(script.src);
    await store.put(address, new Response(page, { headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Toso-Me': me } }));
  };
  const page = '<!DOCTYPE html>' + document.documentElement.outerHTML;

  const row = item => {
    const line = document.createElement('li');
    const what = strip.dataset['form' + item.form.replace('-', '')] || strip.dataset.formlesson;
    const fields = new URLSearchParams(item.body);
    line.className = 'row';
    line.textContent = what.replace('{0}', fields.get('lesson') || fields.get('scene') || fields.get('sheet') || fields.get('n') || '') + (item.why ? ' – ' + item.why : '');
    if (item.state === 'refused') {
      const seen = document.createElement('button');
      seen.className = 'plain';
      seen.textContent = strip.dataset.seen;
      seen.onclick = async () => { await Kept.remove(item.id); show(); };
      line.append(seen);
    }
    return line;
  };

  /* What is refused on this very page is seen; everything else stays in the list until its reader has seen it there. */
  const unseen = async () => {
    const here = location.pathname + location.search, items = me ? await Kept.all(me) : [];
    const seen = items.filter(item => item.state === 'refused' && item.page === here && here.includes('refused='));
    for (const item of seen) await Kept.remove(item.id);
    return items.filter(item => !seen.includes(item));
  };

  /* A page left open by a member who has gone is no page for the next one; a page that is just leaving lets its sign-out go through. */
  let leaving = false;
  self.addEventListener('pageshow', () => { leaving = false; });
  const stillMine = async () => {
    const now = me && await Kept.word('me');
    if (leaving) return false;
    if (now !== undefined && now !== me) location.reload();
    return now === undefined || now === me;
  };

  let waiting = [];
  const show = async () => {
    if (!await stillMine()) return;
    const items = await unseen();
    const refused = items.filter(item => item.state === 'refused'), out = items.some(item => item.state === 'session');
    waiting = items.filter(item => item.state !== 'refused');
    box.hidden = !items.length;
    $('#strip .ok').hidden = !!items.length;
    box.querySelector('ul').replaceChildren(...items.map(row));
    const words = [];
    if (waiting.length) words.push('◐ ' + said(out ? 'session' : 'waiting', waiting.length));
    if (refused.length) words.push('○ ' + said('refused', refused.length));
    box.querySelector('summary').textContent = words.join(' · ');
    $('#sign-in-again').hidden = !out;
    for (const item of items) mark(item);
    paper(items);
    document.dispatchEvent(new CustomEvent('toso-kept', { detail: items }));
  };

  /* A lesson or a rehearsal that was finished on this phone is not offered again while it waits. */
  const mark = item => {
    const fields = new URLSearchParams(item.body), word = { lesson: 'lesson', rehearsal: 'scene' }[item.form];
    const step = item.form === 'unclear' && fields.get('lesson') === query.get('lesson') && $('#b' + fields.get('step') + ' [action$=unclear]');
    if (step) step.replaceWith(Object.assign(document.createElement('p'), { className: 'told', textContent: $('.steps').dataset.thanks }));
    if (!word) return;
    const code = fields.get(word), start = '[href^="/hoc/' + item.form + '?' + word + '=' + code + '"]';
    const next = $('main a.go' + start);
    if (next && strip.dataset.course) next.href = '/hoc/course?course=' + code.split('-')[0];
    for (const link of $$('main a.text-link' + start)) {
      if (!link.dataset.kept) link.after(Object.assign(document.createElement('span'), { className: 'ok', textContent: '✓ ' + strip.dataset.kept }));
      link.dataset.kept = 'yes';
    }
  };

  /* The whole paper stands in one page; without a network it is shown under the addresses of its single pages. */
  const paper = items => {
    const parts = $$('[data-part]');
    if (!parts.length) return;
    for (const item of items.filter(item => item.form === 'answer')) {
      const fields = new URLSearchParams(item.body), form = $('[data-part="' + fields.get('n') + '"] form');
      if (!form || fields.get('paper') !== form.elements.paper.value) continue;
      for (const input of form.querySelectorAll('[name=choice]')) input.checked = fields.getAll('choice').includes(input.value);
      for (const select of form.querySelectorAll('select')) select.value = fields.get(select.name) || '';
      const line = $('[data-line="' + fields.get('n') + '"]');
      const open = fields.get('choice') ? 0 : form.querySelectorAll('option[value=""]:checked').length;
      if (line) {
        line.textContent = open ? '◐ ' + line.closest('ol').dataset.open.replace('{0}', open) : '✓ ' + strip.dataset.kept;
        line.className = open ? 'wait' : 'ok';
      }
    }
    const name = location.pathname.split('/')[2];
    const part = name === 'quiz' ? query.get('n') || '1' : name === 'paper' ? '' : name;
    if (part) parts.forEach(each => { each.hidden = each.dataset.part !== part; });
  };

  const flush = async () => {
    const active = worker && (await worker.getRegistration('/hoc/') || {}).active;
    if (active) active.postMessage({ send: true });
    else await Kept.send().catch(() => 0);
    await show();
  };

  const take = button => {
    const active = worker.controller;
    button.disabled = true;
    active.postMessage({ take: JSON.parse(button.dataset.take) });
    button.addEventListener('told', event => {
      const { taken, of } = event.detail, words = button.querySelector('small');
      words.textContent = taken < 0 ? strip.dataset.takefailed : said('taking', taken, of);
      button.disabled = taken >= 0;
      if (taken === of) words.textContent = strip.dataset.taken;
    });
  };

  /* Who learns on this phone, each with the first picture that is free. */
  const meet = async () => {
    const people = await Kept.word('people') || [], known = people.find(each => each.me === me), button = $('#switch');
    const { user, name } = button.dataset;
    if (known) Object.assign(known, { user, name });
    else people.push({ me, user, name, picture: [...Array(12).keys()].find(i => !people.some(each => each.picture === i)) || 0 });
    await Kept.say('people', people.slice(-12));
    button.hidden = false;
  };

  /* The phone's own voice, where it speaks Vietnamese and nobody has said that it is not clear. */
  const speech = self.speechSynthesis;
  const offer = async () => {
    const speaks = speech.getVoices().some(voice => /^vi/i.test(voice.lang)) && await Kept.word('speech') !== 'no';
    for (const button of $$('[data-say]')) button.hidden = !speaks;
  };

  const start = async () => {
    if (me && !(worker && worker.controller)) await Kept.say('me', me);
    if (me) await meet();
    if (speech && $('[data-say]')) {
      speech.onvoiceschanged = offer;
      await offer();
    }
    if (me && worker && !worker.controller) await keepThisPage();
    for (const button of $$('[data-take]')) {
      button.hidden = !(worker && worker.controller);
      button.onclick = () => take(button);
    }
    await flush();
  };

  /* What only one page needs comes after the page. */
  if (worker && worker.controller) for (const { dataset: { late: src } } of $$('[data-late]')) self.addEventListener('load', () => document.head.append(Object.assign(document.createElement('script'), { src })));

  /* What only one form needs is loaded when somebody uses that form. */
  for (const form of $$('form[data-script]')) {
    const load = event => {
      event.preventDefault();
      if (form.dataset.loaded) return;
      form.dataset.loaded = 'yes';
      document.head.append(Object.assign(document.createElement('script'), { src: form.dataset.script, onerror: () => form.submit() }));
    };
    form.addEventListener('submit', load);
    form.addEventListener('change', load);
  }

  /* Switched off: the worker goes first, then whatever it still put aside while it went. */
  const takeOff = async () => {
    const old = await navigator.serviceWorker.getRegistration('/hoc/');
    if (old) await old.update();
    else for (const name of await caches.keys()) await caches.delete(name);
  };
  if (!worker && navigator.serviceWorker) takeOff().catch(() => 0);
  if (!strip || !self.indexedDB) return;
  if (worker) {
    /* A page that was on its way while the worker woke is not the worker's own yet: it asks to be. */
    const register = () => {
      worker.register('/js/worker.js', { scope: '/hoc/' })
        .then(() => worker.ready).then(({ active }) => worker.controller || active.postMessage({ claim: true })).catch(() => 0);
      if (me && worker.controller) worker.controller.postMessage({ opener: true });
    };
    if (document.readyState === 'complete') register();
    else self.addEventListener('load', () => setTimeout(register));
    worker.addEventListener('controllerchange', () => $$('[data-take]').forEach(button => { button.hidden = false; }));
    worker.addEventListener('message', event => {
      if (event.data.sent) show();
      if (event.data.of) $$('[data-take]').filter(button => button.dataset.take.includes(event.data.first))
        .forEach(button => button.dispatchEvent(new CustomEvent('told', { detail: event.data })));
    });
  }
  self.addEventListener('online', () => flush().catch(() => 0));
  document.addEventListener('visibilitychange', () => document.hidden || flush().catch(() => 0));

  /* Leaving with something unsent asks, on the page. */
  for (const form of $$('form[action="/vao/ra"]')) form.addEventListener('submit', event => {
    event.preventDefault();
    if (waiting.length && !form.dataset.sure) {
      const ask = $('#leave');
      ask.hidden = false;
      ask.querySelector('p').textContent = said('leave', waiting.length);
      ask.querySelector('button').onclick = () => { form.dataset.sure = 'yes'; form.requestSubmit(); };
      ask.querySelector('button').focus();
    } else {
      leaving = true;
      Kept.say('me', '').catch(() => 0).then(() => form.submit());
    }
  });

  let install;
  self.addEventListener('beforeinstallprompt', event => {
    const button = $('#install');
    event.preventDefault();
    install = event;
    if (button) {
      button.hidden = false;
      button.onclick = () => install.prompt();
    }
  });

  start().catch(() => 0);
})();
