/* Lets the learner's pages open without a network, and keeps every form before it is sent. SHELL stands above: what each page needs. */
const STORE = 'shell-' + SHELL.mark;
const KEPT_FORMS = ['answer', 'delta', 'hand-in', 'lesson', 'own-phone', 'put-aside', 'unclear', 'rehearsal', 'observe'];
const MAIN = { lesson: 'lesson', delta: 'feature', course: 'course', rehearsal: 'scene', quiz: 'paper', check: 'paper', result: 'paper', paper: 'paper', practice: 'course', observe: 'sheet' };
const FIRST_FROM_PHONE = ['lesson', 'rehearsal'];

self.addEventListener('install', event => event.waitUntil(
  caches.open(STORE).then(store => store.addAll(SHELL.files)).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== STORE) await caches.delete(name);
  await self.clients.claim();
})()));

const mine = async () => caches.open('p-' + (await Kept.word('me').catch(() => '') || ''));

/* The address under which a page is kept: with its one main word, without what was only said once. */
const place = url => {
  const name = url.pathname.split('/')[2] || 'home', word = MAIN[name];
  const path = ['quiz', 'check', 'result'].includes(name) ? '/hoc/paper' : '/hoc/' + name;
  return url.origin + path + (word ? '?' + word + '=' + encodeURIComponent(url.searchParams.get(word) || '') : '');
};

/* With letters as the learner set them since the page was kept; of a whole paper only the part that was asked for. */
const dressed = async (kept, url) => {
  const size = await Kept.word('size').catch(() => 0), name = url.pathname.split('/')[2];
  const part = { quiz: url.searchParams.get('n') || '1', check: 'check', result: 'result' }[name];
  let text = await kept.text();
  if (size) text = text.replace(/class="size-\d"/, 'class="size-' + size + '"');
  if (part) text = text.replace(/<section data-part="([a-z0-9]+)"( hidden="hidden")?/g,
    (all, each) => '<section data-part="' + each + '"' + (each === part ? '' : ' hidden="hidden"'));
  return new Response(text, { headers: kept.headers });
};

/* Who is signed in says the answer, unless somebody signed out or in while it was on its way. */
const fresh = async (request, url, patience) => {
  const before = await Kept.word('me').catch(() => 0);
  const stop = new AbortController(), clock = patience && setTimeout(() => stop.abort(), patience);
  try {
    const answer = await fetch(request, { signal: stop.signal });
    const me = answer.headers.get('Toso-Me');
    const same = before === await Kept.word('me').catch(() => 0);
    if (same && answer.ok && me !== null && /html/.test(answer.headers.get('Content-Type'))) {
      await Kept.say('me', me).catch(() => 0);
      if (me && !/[?&](refused|thanks)=/.test(url.search) && !/\/hoc\/(quiz|check|result|consent)/.test(url.pathname)) {
        const copy = answer.clone();
        (await mine()).put(place(url), copy).catch(() => 0);
      }
    }
    return answer;
  } finally {
    clearTimeout(clock);
  }
};

/* Somebody has just signed in: who it is says the next page, and until then no page is shown from the phone. */
const signedIn = async request => {
  const answer = await fetch(request);
  await Kept.say('me', '').catch(() => 0);
  return answer;
};

const page = async (event, url) => {
  const kept = await (await mine()).match(place(url));
  const name = url.pathname.split('/')[2] || 'home';
  if (kept && FIRST_FROM_PHONE.includes(name) && !/[?&](refused|thanks)=/.test(url.search)) {
    event.waitUntil(fresh(new Request(event.request.url, { credentials: 'same-origin', redirect: 'manual' }), url).catch(() => 0));
    return dressed(kept, url);
  }
  try {
    const answer = await fresh(event.request, url, kept ? 6000 : 0);
    if (name === 'quiz' && answer.ok && !kept) event.waitUntil(bring(place(url)).catch(() => 0));
    return kept && answer.status >= 500 ? dressed(kept, url) : answer;
  } catch (dead) {
    return kept ? dressed(kept, url) : apology();
  }
};

const apology = (title = SHELL.title, text = SHELL.text, again = '') => new Response(
  '<!doctype html><html lang="' + SHELL.language + '"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>'
  + title + '</title><link rel="stylesheet" href="' + SHELL.files[0] + '"><div class="brocade"></div><main id="main"><h1>' + title + '</h1><p class="told" role="alert">'
  + text + '</p><a class="go" href="/hoc/home">' + SHELL.home + '</a><p><a class="back" href="' + again.replace(/&/g, '&amp;').replace(/["<]/g, encodeURIComponent) + '">' + SHELL.again + '</a></p></main></html>',
  { status: 503, headers: { 'Content-Type': 'text/html;charset=UTF-8' } });

const go = address => Response.redirect(new URL(address, self.location.origin), 303);

const after = millis => new Promise((ok, no) => setTimeout(no, millis));

/*
 * Kept first, for the member whose page it was, then sent with all that waited before it; a page that gets no answer in good time goes on
 * with what the form says comes next. What must wait for an answer that is missing is pressed again; what is refused stays until it is seen.
 */
const post = async (event, form) => {
  const { request } = event, body = await request.text(), fields = new URLSearchParams(body);
  const now = await Kept.word('me').catch(() => ''), me = fields.get('me') || now;
  const item = { id: Kept.id(), me, form, body, at: Date.now() };
  try {
    if (!me) throw new Error('nobody');
    await Kept.add(item);
    if (now === undefined) await Kept.say('me', me);
  } catch (full) {
    return straight(request, body);
  }
  const next = fields.get('next') || '/hoc/home', sent = Kept.send();
  event.waitUntil(sent.catch(() => 0));
  try {
    const answer = (await Promise.race([sent, after(8000)]))[item.id];
    if (answer.state === 'later') throw answer;
    if (answer.state === 'wait') await Kept.remove(item.id);
    return go(answer.page);
  } catch (dead) {
    if (self.registration.sync) self.registration.sync.register('outbox').catch(() => 0);
    const known = await (await mine()).match(place(new URL(next, self.location.origin)));
    return known ? go(next) : apology(SHELL.saved, SHELL.savedText, next);
  }
};

/* Without a store of its own, as after it was wiped or is full: as if there were no worker, but after what waits, which is older. */
const straight = async (request, body) => {
  try {
    const waiting = await Kept.word('me').then(Kept.all).catch(() => []);
    if (waiting.length) await Kept.send();
    return await fetch(request.url, {
      method: 'POST', body, redirect: 'manual', credentials: 'same-origin', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  } catch (dead) {
    return apology(SHELL.title, SHELL.full, request.referrer);
  }
};

const size = async request => {
  const fields = new URLSearchParams(await request.clone().text()), chosen = fields.get('size');
  await Kept.say('size', chosen).catch(() => 0);
  try {
    return await fetch(request);
  } catch (dead) {
    const back = fields.get('back') || '/hoc/home';
    return go(back.startsWith('/hoc/') ? back : '/hoc/home');
  }
};

/* Pages in the other language are fetched anew. */
const language = async request => {
  try {
    const answer = await fetch(request), store = await mine();
    for (const key of await store.keys()) await store.delete(key);
    return answer;
  } catch (dead) {
    return apology();
  }
};

const isVoice = url => url.pathname.startsWith('/hoc/voice/');

self.addEventListener('fetch', event => {
  const { request } = event, url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST') {
    const form = (/^\/hoc\/gui\/v1\/([a-z-]+)$/.exec(url.pathname) || [])[1];
    if (KEPT_FORMS.includes(form)) event.respondWith(post(event, form));
    else if (form === 'text-size') event.respondWith(size(request));
    else if (form === 'language') event.respondWith(language(request));
  } else if (request.method === 'GET' && isVoice(url)) {
    event.respondWith(voice(request).catch(() => request.mode === 'navigate' ? apology() : Response.error()));
  } else if (request.method === 'GET' && request.mode === 'navigate' && url.pathname.startsWith('/hoc/')) {
    event.respondWith(url.searchParams.has('state') ? signedIn(request) : page(event, url));
  } else if (request.method === 'GET' && /^\/(css|js)\//.test(url.pathname)) {
    event.respondWith(lasting(request).catch(() => caches.match(request, { ignoreSearch: true })));
  }
});

/* A recording once heard stays; browsers ask for a part of it, the server is asked for the whole. */
const voice = async request => {
  const store = await caches.open('voice');
  let whole = await store.match(request.url);
  if (!whole) {
    whole = await fetch(request.url, { credentials: 'same-origin', redirect: 'manual' });
    if (whole.status !== 200) return whole;
    await store.put(request.url, whole.clone()).catch(() => 0);
  }
  const part = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') || '');
  if (!part) return whole;
  const body = await whole.blob(), from = +part[1], end = Math.min(part[2] ? +part[2] + 1 : body.size, body.size);
  return new Response(body.slice(from, end), {
    status: 206, headers: { 'Content-Type': 'audio/ogg', 'Content-Range': 'bytes ' + from + '-' + (end - 1) + '/' + body.size } });
};

/* Styles and scripts bear their content in the address: what was fetched once stays with the pages that need it. */
const lasting = async request => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).search) (await mine()).put(request, answer.clone()).catch(() => 0);
  return answer;
};

/* A page asks to send, or to bring other pages onto the phone. */
const bring = async address => {
  const url = new URL(address, self.location.origin), request = new Request(url, { credentials: 'same-origin', redirect: 'manual' });
  const answer = await (isVoice(url) ? voice(request) : url.pathname.startsWith('/js/') ? lasting(request) : fresh(request, url));
  if (!answer.ok) throw new Error('' + answer.status);
};

/* What opens a course that comes as a file is kept from the second page on, so that the first one stays light. */
const opener = async () => {
  const store = await caches.open(STORE);
  if (await store.match(SHELL.opener) && await (await mine()).match('/hoc/carry')) return;
  await bring('/hoc/carry');
  await store.add(SHELL.opener);
};

self.addEventListener('message', event => event.waitUntil((async () => {
  const { claim, send, take, opener: open } = event.data;
  const say = told => event.source && event.source.postMessage(take ? Object.assign(told, { first: take[0] }) : told);
  if (claim) await self.clients.claim();
  if (open) await opener().catch(() => 0);
  if (send) await Kept.send().catch(() => 0);
  for (let i = 0; take && i < take.length; i++) {
    try {
      await bring(take[i]);
      say({ taken: i + 1, of: take.length });
    } catch (dead) {
      say({ taken: -1, of: take.length });
      return;
    }
  }
  if (send) say({ sent: true });
})()));

self.addEventListener('sync', event => event.tag === 'outbox' && event.waitUntil(Kept.send()));
