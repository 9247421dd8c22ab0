/* Runs before a page does: adds up what moves without being pressed, and how long tasks keep the page from answering. */
new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) window.tosoShift = (window.tosoShift || 0) + e.value; }))
  .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(e => { window.tosoBlocked = (window.tosoBlocked || 0) + Math.max(0, e.duration - 50); }))
  .observe({type: 'longtask', buffered: true});
