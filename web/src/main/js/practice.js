/* Showing and watching: the digits renew themselves from the page's own secret, and the list shows whom the address names. */
(() => {
  const digits = document.querySelector('[data-secret]'), member = document.querySelector('[name=member]'), query = new URLSearchParams(location.search);
  const renew = async () => {
    const count = new DataView(new ArrayBuffer(8)), now = Date.now();
    count.setUint32(4, now / 60000);
    const key = await crypto.subtle.importKey('raw', Uint8Array.from(digits.dataset.secret.match(/../g), two => parseInt(two, 16)), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const mac = new DataView(await crypto.subtle.sign('HMAC', key, count));
    digits.textContent = ('' + (mac.getUint32(mac.getUint8(31) & 15) & 0x7fffffff) % 1e6).padStart(6, '0');
    setTimeout(renew, 60000 - now % 60000);
  };
  if (digits && self.crypto && crypto.subtle) renew();
  if (member) {
    const asked = query.get('member') || '';
    if (![...member.options].some(each => each.value === asked)) member.add(new Option(member.dataset.shown, asked));
    member.value = asked;
  }
  const kept = document.querySelector('#kept');
  if (kept) kept.hidden = query.get('thanks') !== 'kept';
})();
