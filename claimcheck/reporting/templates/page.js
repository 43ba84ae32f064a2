// Sorts and filters the table of facts. The page is read without it.
"use strict";
(() => {
  const get = (id) => document.getElementById(id);
  const open = (target) => {
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };
  const table = get("table");
  const form = get("controls");
  const rows = table ? [...table.tBodies[0].rows] : [];
  const [words, standing, kind, source, state, order] =
    ["words", "standing", "kind", "source", "state", "order"].map(get);
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase().replace(/\s+/g, " "));
    return texts.get(row);
  };

  const isInState = (row) => {
    const from = source.value ? `[data-a="${source.value}"]` : "[data-a]";
    if (!state.value) return !source.value || row.querySelector(from) !== null;
    if (state.value !== "silent") return row.querySelector(`${from} .${state.value}`) !== null;
    return source.value ? row.querySelector(from) === null : +row.dataset.n < +table.dataset.of;
  };
  const fits = (row) =>
    (!standing.value || row.dataset.s === standing.value) &&
    (!kind.value || row.dataset.k === kind.value) &&
    isInState(row);
  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let n = 0;
    for (const row of rows) {
      row.hidden = !fits(row) || !wanted.every((word) => textOf(row).includes(word));
      n += !row.hidden;
    }
    get("shown").textContent = `${n} of ${rows.length} facts shown`;
  };

  const standings = ["hard conflict", "soft conflict", "agreement"];
  const orders = {
    "": () => 0,
    k: (a, b) => a.dataset.k.localeCompare(b.dataset.k),
    s: (a, b) => standings.indexOf(a.dataset.s) - standings.indexOf(b.dataset.s),
    c: (a, b) => b.dataset.c - a.dataset.c,
    n: (a, b) => b.dataset.n - a.dataset.n,
  };
  const sort = () => table.tBodies[0].append(...[...rows].sort(orders[order.value]));

  if (table) {
    form.hidden = false;
    words.addEventListener("input", filter);
    form.addEventListener("change", filter);
    order.addEventListener("change", sort);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { sort(); filter(); }));
    filter();
  }

  // A link may lead into what is folded or filtered out.
  const reveal = () => {
    const target = get(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    open(target);
    if (target.closest("tr[hidden]")) form.reset();
    setTimeout(() => target.scrollIntoView());
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
})();
