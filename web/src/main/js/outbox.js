/* What this phone keeps for its learners: forms that wait to be sent, and a few words. The worker and the pages share it. */
const Kept = (() => {
  const opened = () => new Promise((ok, no) => {
    const asked = indexedDB.open('toso', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('waiting', { keyPath: 'id' });
      asked.result.createObjectStore('words');
    };
    asked.onsuccess = () => ok(asked.result);
    asked.onerror = () => no(asked.error);
  });

  /* One transaction over both stores; done when it is on the disk. */
  const within = async (mode, work) => {
    const db = await opened();
    try {
      return await new Promise((ok, no) => {
        const turn = db.transaction(['waiting', 'words'], mode, { durability: 'strict' });
        const asked = work(turn.objectStore('waiting'), turn.objectStore('words'));
        turn.oncomplete = () => ok(asked && asked.result);
        turn.onabort = turn.onerror = () => no(turn.error);
      });
    } finally {
      db.close();
    }
  };

  const id = () => ([1e7] + -1e3 + -4e3 + -8e3 + -1e11).replace(/[018]/g,
    c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));
  const word = key => within('readonly', (waiting, words) => words.get(key));
  const say = (key, value) => within('readwrite', (waiting, words) => words.put(value, key));
  const remove = key => within('readwrite', waiting => waiting.delete(key));
  const all = async me => (await within('readonly', waiting => waiting.getAll()))
    .filter(item => item.me === me).sort((a, b) => a.number - b.number);

  /* Numbers count up within the same transaction, so that two pages never share one; the phone's name lives and dies with them. */
  const add = item => within('readwrite', (waiting, words) => {
    const asked = words.get('count');
    asked.onsuccess = () => {
      const count = asked.result || { phone: id(), number: 0 };
      count.number += 1;
      words.put(count, 'count');
      waiting.put(Object.assign(item, { number: count.number }));
    };
  });

  const alone = work => self.navigator.locks ? navigator.locks.request('toso-outbox', work) : work();

  const post = async (me, items) => {
    const stop = new AbortController(), clock = setTimeout(() => stop.abort(), 20000);
    try {
      const { phone } = await word('count');
      const answer = await fetch('/hoc/gui/v1/outbox', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ me, phone, items: items.map(({ id, number, at, form, body }) => ({ id, number, at, form, body })) }),
        signal: stop.signal,
      });
      if (!answer.ok) throw new Error('' + answer.status);
      return (await answer.json()).answers;
    } finally {
      clearTimeout(clock);
    }
  };

  /* Sends what waits, oldest first, and forgets only what was answered. Returns the answers by id; throws without a network. */
  const send = () => alone(async () => {
    const me = await word('me'), told = {};
    const waiting = (await all(me)).filter(item => item.state !== 'refused');
    for (let i = 0; i < waiting.length; i += 20) {
      for (const answer of await post(me, waiting.slice(i, i + 20))) {
        told[answer.id] = answer;
        if (answer.state === 'done') await remove(answer.id);
        else await within('readwrite', store => {
          const asked = store.get(answer.id);
          asked.onsuccess = () => asked.result && store.put(Object.assign(asked.result, { state: answer.state, why: answer.why, page: answer.page }));
        });
      }
    }
    return told;
  });

  return { add, all, id, remove, say, send, word };
})();
