/* What can be seen of a page from inside it. Each question answers with a number and with those who do not come up to it. */
() => {
  const text = node => node.nodeValue.replace(/\s+/g, ' ').trim();
  const nameOf = element => {
    const id = element.id ? '#' + element.id : '';
    const classes = [...element.classList].map(c => '.' + c).join('');
    return element.tagName.toLowerCase() + id + classes + ' "' + (element.innerText || element.value || '').replace(/\s+/g, ' ').trim().slice(0, 40) + '"';
  };
  const isShown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && element.getBoundingClientRect().width > 0 && element.getBoundingClientRect().height > 0;
  const isOff = box => box.right <= 0 || box.bottom + scrollY <= 0;

  /* Text that is read: not what drawings have written on them, which are pictures with a text alternative. */
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (text(node) && !parent.closest('svg,script,style,noscript,template,option') && isShown(parent)) found.push(parent);
    }
    const fields = [...document.querySelectorAll('input:not([type=hidden]):not([type=checkbox]):not([type=radio]),select,textarea')];
    return [...new Set([...found, ...fields.filter(isShown)])];
  };

  const worst = (elements, valueOf, limit) => {
    const measured = elements.map(element => ({value: valueOf(element), name: nameOf(element)})).sort((a, b) => a.value - b.value);
    return {
      value: measured.length ? measured[0].value : 9999,
      bad: [...new Set(measured.filter(m => m.value < limit).map(m => m.name + ' ' + Math.round(m.value * 100) / 100))]
    };
  };

  const style = element => getComputedStyle(element);
  const size = element => parseFloat(style(element).fontSize);

  const boxOf = element => {
    const pressed = element.matches('input[type=checkbox],input[type=radio]') && element.closest('label') || element;
    let box = pressed.getBoundingClientRect();
    if (isOff(box)) {
      pressed.focus();
      box = pressed.getBoundingClientRect();
      pressed.blur();
    }
    return box;
  };

  const colour = value => {
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    canvas.fillStyle = value;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return {rgb: [red, green, blue], alpha: alpha / 255};
  };
  const over = (front, back) => front.rgb.map((c, i) => c * front.alpha + back[i] * (1 - front.alpha));
  const groundOf = element => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const ground = colour(style(e).backgroundColor);
      if (ground.alpha > 0) layers.push(ground);
      if (ground.alpha === 1) break;
    }
    return layers.reverse().reduce((back, layer) => over(layer, back), colour('Canvas').rgb);
  };
  const luminance = rgb => {
    const [r, g, b] = rgb.map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const contrast = element => {
    const ground = groundOf(element);
    const [a, b] = [luminance(over(colour(style(element).color), ground)), luminance(ground)];
    return Math.round((Math.max(a, b) + .05) / (Math.min(a, b) + .05) * 100) / 100;
  };

  const scrolls = element => {
    for (let e = element; e; e = e.parentElement) {
      if (['auto', 'scroll'].includes(style(e).overflowX) && e.matches('[role=region][aria-label][tabindex],[role=region][aria-labelledby][tabindex]')) return true;
    }
    return false;
  };

  return {
    /* Steps of a lesson and states of a rehearsal stand in one page and are shown one at a time: here all of them, so that each is measured. */
    showAll: () => document.querySelectorAll('.step,.state').forEach(step => step.style.setProperty('display', 'block', 'important')),
    targets: limit => worst(
      [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button]')]
        .filter(e => (!e.closest('svg') || e.closest('foreignObject')) && isShown(e.matches('input') && e.closest('label') || e)),
      e => Math.round(Math.min(boxOf(e).width, boxOf(e).height) * 100) / 100, limit),
    actions: () => [...document.querySelectorAll('.go,main [type=submit].go,#kc-login')].filter(isShown).map(e => {
      const box = e.getBoundingClientRect();
      const main = e.closest('main') || document.body;
      const room = main.clientWidth - parseFloat(style(main).paddingLeft) - parseFloat(style(main).paddingRight);
      return {name: nameOf(e), height: box.height, share: Math.round(box.width / room * 1000) / 10};
    }),
    bodyText: () => size(document.body),
    sizes: limit => worst(texts(), size, limit),
    /* A closed list shows one choice, and browsers set the height of its lines themselves. */
    lines: limit => worst(texts().filter(e => !e.matches('select')), e => Math.round((parseFloat(style(e).lineHeight) || size(e) * 1.15) / size(e) * 1000) / 1000, limit),
    contrasts: limit => worst(texts(), contrast, limit),
    twice: () => {
      const before = new Map(texts().map(e => [e, size(e)]));
      document.documentElement.style.setProperty('font-size', 2 * size(document.documentElement) + 'px', 'important');
      return worst([...before.keys()], e => Math.round(size(e) / before.get(e) * 100) / 100, 1.99);
    },
    space: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    sideways: () => {
      const page = document.scrollingElement;
      const wide = texts().filter(e => e.getBoundingClientRect().right > page.clientWidth + 1 && !isOff(e.getBoundingClientRect()) && !scrolls(e));
      const clipped = texts().filter(e => e.tagName !== 'INPUT' && ['hidden', 'clip'].includes(style(e).overflowX) && e.scrollWidth > e.clientWidth + 1);
      const sticking = [...document.body.querySelectorAll('*')]
        .filter(e => e.getBoundingClientRect().right > page.clientWidth + 1 && !scrolls(e) && !e.closest('svg')).slice(0, 5);
      const over = Math.max(0, page.scrollWidth - page.clientWidth, ...wide.map(e => e.getBoundingClientRect().right - page.clientWidth), ...clipped.map(e => e.scrollWidth - e.clientWidth));
      return {value: Math.round(over), bad: over > 0 ? [...new Set([...wide, ...clipped, ...sticking])].slice(0, 5).map(nameOf) : []};
    },
    blocking: () => [...document.querySelectorAll('script')]
      .filter(s => s.src ? !s.async && !s.defer && s.type !== 'module' : /^$|javascript|ecmascript|module/.test(s.type))
      .map(s => s.src || 'inline "' + s.textContent.trim().slice(0, 40) + '"'),
    inline: () => [...document.querySelectorAll('script:not([src])')].map(s => s.textContent).join('\n'),
    contents: () => ({
      title: document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      action: [...document.querySelectorAll('.go,#kc-login')].filter(isShown).map(e => (e.innerText || e.value).replace(/\s+/g, ' ').trim()).join(' | '),
      // The number of an incident is another one each time; what only a worker can do is not lost where there is none.
      text: [...document.querySelectorAll('main .id,main [data-take],main [data-say]')].filter(isShown)
          .reduce((text, e) => text.replace(e.innerText, ''), (document.querySelector('main') || document.body).innerText)
          .replace(/\s+/g, ' ').trim()
    }),
    load: () => performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventStart,
    paint: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1,
    moved: () => Math.round((window.tosoShift || 0) * 10000) / 10000,
    blocked: () => Math.round(window.tosoBlocked || 0)
  };
}
