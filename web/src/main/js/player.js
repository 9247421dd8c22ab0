/* Plays a rehearsal in the page itself; for the same taps the server shows the same. The taps stand in the address, so Back takes one back. */
(() => {
  const form = document.querySelector('#play');
  if (!form || !self.history.pushState) return;
  const field = form.elements, states = [...form.querySelectorAll('[data-state]')], ended = form.querySelector('#ended');
  const links = [...document.querySelectorAll('nav a[data-mode]')];
  const title = state => state.querySelector('h2').textContent;
  const filled = (text, ...details) => details.reduce((all, detail, i) => all.split('{' + i + '}').join(detail), text);
  let mode, taps, run;

  /* Where the taps lead; nothing when nobody can have tapped like that. */
  const play = () => {
    let state = states[0], told = '';
    const slips = [];
    for (const tap of taps) {
      const place = state.querySelector('[data-leads][value="' + tap + '"]');
      if (!place) return undefined;
      const { effect, leads } = place.dataset;
      told = effect || '';
      if (effect) slips.push([title(state), place.getAttribute('aria-label') || place.textContent, effect]);
      if (leads) state = states.find(each => each.dataset.state === leads);
    }
    return { state, told, slips };
  };

  const address = () => location.pathname + '?scene=' + encodeURIComponent(field.scene.value) + '&mode=' + mode
    + (taps ? '&taps=' + taps : '') + '&id=' + run;

  const show = () => {
    let now = play();
    if (!now) {
      taps = '';
      now = play();
    }
    form.dataset.mode = mode;
    for (const link of links) link.setAttribute('aria-current', link.dataset.mode === mode);
    for (const state of states) {
      state.classList.toggle('now', state === now.state);
      state.querySelector('.told').textContent = state === now.state ? now.told : '';
    }
    const isEnd = !now.state.querySelector('[data-leads]');
    ended.classList.toggle('now', isEnd);
    ended.querySelector('[data-again]').href = location.pathname + '?scene=' + encodeURIComponent(field.scene.value) + '&mode=' + mode;
    ended.querySelector('#sum').textContent = now.slips.length ? filled(form.dataset.slips, now.slips.length) : form.dataset.clean;
    ended.querySelector('#slips').replaceChildren(...now.slips.map(slip =>
      Object.assign(document.createElement('li'), { textContent: filled(form.dataset.slip, ...slip) })));
    field.mode.value = mode;
    field.taps.value = taps;
    field.id.value = run;
    for (const back of document.querySelectorAll('[name=back]')) back.value = address();
    return now;
  };

  const read = () => {
    const query = new URLSearchParams(location.search), asked = query.get('taps') || '';
    mode = ['watch', 'follow', 'alone'].includes(query.get('mode')) ? query.get('mode') : 'watch';
    taps = /^[1-9]{0,200}$/.test(asked) && query.get('refused') !== 'rehearsal.changed' ? asked : '';
    run = query.get('id') || Kept.id();
    show();
  };

  form.addEventListener('submit', event => {
    const button = event.submitter;
    if (!button || button.name !== 'tap') return;
    event.preventDefault();
    const before = play().state;
    taps += button.value;
    const now = show();
    history.pushState(null, '', address());
    if (now.state !== before) {
      now.state.querySelector('h2').focus();
      now.state.scrollIntoView();
    } else {
      now.state.querySelector('.told').scrollIntoView({ block: 'nearest' });
    }
  });
  self.addEventListener('popstate', () => { read(); play().state.querySelector('h2').focus(); });
  read();
})();
