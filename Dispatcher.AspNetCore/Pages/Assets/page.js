// What the page does beyond links and forms: it searches as one types, shows new requests as they come, and copies a timeline.
'use strict';
(() => {
  const main = document.querySelector('main');
  const search = document.querySelector('form[role=search]');
  const live = document.querySelector('#live');
  let isPaused = false, isBehind = false, loading = null, typing = 0;

  // Whoever selects, points at or tabs through what would be replaced is reading it.
  const isReading = () => document.hidden || String(getSelection()) !== ''
    || main.contains(document.activeElement) || main.querySelector('table:hover, summary:hover, pre:hover') !== null;

  const openParts = () => new Map([...main.querySelectorAll('details')].map((one, i) => [one.id || i, one.open]));

  const replace = (page, keepsOpen) => {
    const parts = keepsOpen ? openParts() : new Map();
    const focused = main.contains(document.activeElement) ? document.activeElement.name : '';
    main.replaceChildren(...page.querySelector('main').childNodes);
    [...main.querySelectorAll('details')].forEach((one, i) => { one.open = parts.get(one.id || i) ?? one.open; });
    document.title = page.title;
    if (focused) main.querySelector(`[name="${focused}"]`)?.focus();
    offerCopy();
  };

  const load = async (address, keepsOpen) => {
    loading?.abort();
    const mine = loading = new AbortController();
    try {
      const answer = await fetch(address, { signal: mine.signal });
      const text = await answer.text();
      if (answer.ok && !mine.signal.aborted) replace(new DOMParser().parseFromString(text, 'text/html'), keepsOpen);
      return answer.ok;
    } catch (error) {
      if (error.name !== 'AbortError' && !(error instanceof TypeError)) throw error;
      return false;
    }
  };

  const show = () => {
    live.hidden = !main.querySelector('[data-live]');
    live.textContent = isPaused ? 'Paused' : isBehind ? 'Newer requests' : 'Live';
    live.setAttribute('aria-pressed', String(!isPaused));
  };

  const catchUp = async () => {
    isBehind = false;
    show();
    await load(location.href, true);
    show();
  };

  const hear = () => {
    if (!main.querySelector('[data-live]')) return;
    isBehind = true;
    if (isPaused || isReading()) show(); else catchUp();
  };

  const follow = () => {
    const source = new EventSource(live.dataset.source);
    source.addEventListener('change', hear);
    addEventListener('pagehide', () => source.close());
    live.addEventListener('click', () => {
      if (isBehind && !isPaused) { live.blur(); catchUp(); return; }
      isPaused = !isPaused;
      if (!isPaused && isBehind) catchUp(); else show();
    });
    const leave = () => setTimeout(() => { if (isBehind && !isPaused && !isReading()) catchUp(); }, 400);
    for (const leaves of ['pointerout', 'focusout']) main.addEventListener(leaves, leave);
    document.addEventListener('visibilitychange', leave);
    show();
  };

  // A form's fields as the address that sending it would lead to.
  const addressOf = form => {
    const address = new URL(form.action);
    address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    address.hash = '';
    return address;
  };

  const ask = async form => {
    const address = addressOf(form);
    if (await load(address, false)) history.replaceState(null, '', address);
  };

  const offerCopy = () => {
    const text = main.querySelector('#text');
    if (!text || !navigator.clipboard) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy as text';
    button.addEventListener('click', async () => {
      const answer = await fetch(text.href);
      await navigator.clipboard.writeText(await answer.text());
      button.textContent = 'Copied';
    });
    text.after(' ', button);
  };

  if (main.querySelector('#requests')) {
    search.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(() => ask(search), 200); });
    main.addEventListener('change', event => { if (event.target.form?.matches('.filter')) ask(event.target.form); });
  }
  offerCopy();
  if (main.querySelector('[data-live]')) follow();
})();
