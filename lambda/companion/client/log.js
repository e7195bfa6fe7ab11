// Draws the table of the progress page as lines. Without this script the table says the same.
(() => {
  const charts = document.getElementById('charts');
  const rows = [...document.querySelectorAll('#progress tbody tr')];
  if (charts === null || rows.length < 2 || typeof uPlot === 'undefined') return;

  const names = [...document.querySelectorAll('#progress thead th')].map((head) => head.textContent);
  const at = rows.map((row) => Number(row.dataset.at));
  const column = (index) =>
    rows.map((row) => {
      const text = row.children[index].textContent.trim();
      return text === '' ? null : Number(text);
    });
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const axis = () => ({
    stroke: colour('--soft'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line') },
  });
  const dayOf = (seconds) =>
    new Date(seconds * 1000).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  const days = {
    ...axis(),
    space: 80,
    incrs: [1, 2, 7, 14, 30, 60, 90].map((n) => n * 86400),
    values: (_, at) => at.map(dayOf),
  };

  function draw(place) {
    const columns = place.dataset.columns.split(' ').map(Number);
    const top = Number(place.dataset.top) || null;
    const lines = columns.map((index, n) => ({
      label: names[index],
      stroke: n === 0 ? colour('--accent') : colour('--danger'),
      width: 2,
      dash: n === 0 ? [] : [6, 4],
      points: { show: rows.length < 40, size: 7 },
      spanGaps: true,
    }));
    const options = {
      width: place.clientWidth,
      height: 220,
      scales: { y: { range: (_, low, high) => [Math.min(0, low), top ?? Math.max(1, high * 1.1)] } },
      axes: [days, axis()],
      series: [{}, ...lines],
    };
    return new uPlot(options, [at, ...columns.map(column)], place);
  }

  charts.hidden = false;
  let drawn = [];
  const redraw = () => {
    for (const chart of drawn) chart.destroy();
    drawn = [...charts.querySelectorAll('[data-columns]')].map(draw);
  };
  redraw();
  let waiting = 0;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(redraw, 150);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
})();
