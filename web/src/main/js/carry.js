/* Opens a course that somebody brought as a file: checks who signed it, and puts its pages among those that this phone keeps. */
(() => {
  const form = document.getElementById('carry'), input = document.getElementById('file');
  const [told, go] = form.querySelectorAll('p');
  const { me, worker } = document.documentElement.dataset;
  const LARGEST = 1 << 20;
  const say = (key, ...details) => {
    told.textContent = details.reduce((text, detail, i) => text.replace('{' + i + '}', detail), form.dataset[key]);
    told.hidden = false;
  };
  const no = (...why) => { throw { why }; };
  const raw = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
  const hex = text => Uint8Array.from(text.match(/../g), two => parseInt(two, 16));

  /* What a file needs here: pages that are kept, somebody who shows them without a network, and a way to check signatures. */
  const ready = () => {
    if (!me || worker !== 'on' || !self.caches || !navigator.serviceWorker || !self.crypto || !crypto.subtle) no('insecure');
    return Promise.race([navigator.serviceWorker.ready, new Promise(done => setTimeout(done, 15000))]).then(there => there || no('insecure'));
  };

  const read = async file => {
    if (file.size > LARGEST) no('large');
    try {
      return new Uint8Array(await new Response(file).arrayBuffer());
    } catch (gone) {
      return no('unreadable');
    }
  };

  /* One line "toso-course 1 <key> <signature>", then the course. Signed is all of it but the signature. */
  const courseIn = async all => {
    const start = new TextDecoder().decode(all.subarray(0, 200));
    if (!start.startsWith('toso-course ')) no('other');
    const later = /^toso-course (\d+) /.exec(start);
    if (later && later[1] !== '1') no('newform');
    const line = /^toso-course 1 ([0-9a-f]{16}) ([0-9a-f]{128})\n/.exec(start);
    if (!line) no('damaged');
    const key = JSON.parse(form.dataset.keys)[line[1]];
    if (!key) no('stranger');
    const body = all.subarray(line[0].length);
    const signed = new Response(new Blob(['toso-course 1 ' + line[1] + '\n', body])).arrayBuffer();
    const known = await crypto.subtle.importKey('spki', raw(key), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    if (!await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, known, hex(line[2]), await signed)) no('damaged');
    return JSON.parse(new TextDecoder().decode(body));
  };

  /* This page as it came from the server is the frame: its reader, language and letters, without anything that a script has changed. */
  const frame = async store => {
    const kept = await store.match('/hoc/carry') || await fetch('/hoc/carry', { redirect: 'error' });
    const headers = new Headers(kept.headers);
    for (const name of ['Content-Encoding', 'Content-Length', 'Date']) headers.delete(name);
    if (headers.get('Toso-Me') !== me) throw new Error('another frame');
    return { html: await kept.text(), headers };
  };

  const compose = ({ html, headers }, course, page) => {
    const made = new DOMParser().parseFromString(html, 'text/html'), main = made.getElementById('main');
    const set = (name, value) => made.querySelectorAll('[name=' + name + ']').forEach(field => field.setAttribute('value', value()));
    made.querySelector('title').innerHTML = page.title;
    main.innerHTML = page.main;
    main.lang = course.language;
    set('id', Kept.id);
    set('me', () => me);
    set('back', () => page.address);
    if (made.getElementById('play')) made.body.append(Object.assign(made.createElement('script'), { src: form.dataset.player, defer: true }));
    made.getElementById('strip').lastChild.nodeValue = ' · ' + form.dataset.asof.replace('{0}', course.made);
    return new Response('<!DOCTYPE html>' + made.documentElement.outerHTML, { headers });
  };

  /* The version of a kept page: -1 without one, 0 when the page does not say. */
  const versionOf = async kept => kept ? +(/name="version" value="(\d+)"/.exec(await kept.text()) || [0, 0])[1] : -1;

  /* All of it or nothing: what a full phone did not take is put back as it was. */
  const keep = async course => {
    const store = await caches.open('p-' + me), done = [], kept = {};
    for (const { address } of course.pages) kept[address] = await versionOf(await store.match(address));
    const newest = Math.max(...Object.values(kept));
    if (newest > course.version) no('newer', course.course, newest, course.version);
    const isOlder = newest > 0 && newest < course.version;
    const around = await frame(store);
    const { player } = form.dataset, script = { headers: { 'Content-Type': 'text/javascript;charset=UTF-8' } };
    if (course.player && !await store.match(player)) await store.put(player, new Response(course.player, script)).catch(() => no('full'));
    try {
      for (const page of course.pages) {
        const version = kept[page.address];
        if (version >= course.version || version === 0 && !isOlder) continue;
        done.push([page.address, await store.match(page.address)]);
        await store.put(page.address, compose(around, course, page));
      }
    } catch (full) {
      for (const [address, before] of done) {
        await store.delete(address);
        if (before) await store.put(address, before);
      }
      no('full');
    }
  };

  /* Once a course is there, going to it is the one thing to press. */
  const offer = there => {
    go.hidden = !there;
    go.querySelector('a').className = there ? 'go' : 'quiet';
    form.querySelector('button').className = there ? 'quiet' : 'go';
  };

  const open = async () => {
    const file = input.files[0];
    offer(false);
    if (!file) {
      say('empty');
      return;
    }
    say('busy');
    try {
      await ready();
      const course = await courseIn(await read(file));
      await keep(course);
      say('opened', course.course, course.pages.filter(page => page.address.startsWith('/hoc/lesson?')).length);
      go.querySelector('a').href = '/hoc/course?course=' + course.course;
      offer(true);
    } catch (refused) {
      say(...refused.why || ['unreadable']);
    }
    input.value = '';
  };

  input.onchange = open;
  form.onsubmit = event => {
    event.preventDefault();
    if (input.files.length) open();
    else input.click();
  };
  if (input.files.length) open();
  else input.click();
})();
