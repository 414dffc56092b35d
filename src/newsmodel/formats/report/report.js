// What a reader can do on the page: from words to records and back, choose lines, find articles, draw the network.
// Knows the elements of the page; builds no markup from text.

(() => {
  "use strict";

  const wide = matchMedia("(min-width: 62rem)");
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const status = byId("status");
  const chooser = byId("chooser");
  let came = null; // where the reader came from; Escape leads back

  // Number of a record → its card or row. Made when first needed: a page may hold tens of thousands.
  let numbered = null;
  function cardOf(number) {
    numbered ??= new Map(all("[data-n]").map((card) => [card.dataset.n, card]));
    return numbered.get(number);
  }

  // The words of a record: in the chapter of its card, and in those that the quotes on the card lead to.
  function wordsOf(number) {
    const card = cardOf(number);
    if (!card) return [];
    const quoted = all("a.quote, .worded a", card).map((link) => byId(link.hash.slice(1)));
    const chapters = new Set([card, ...quoted].map((one) => one?.closest(".chapter")));
    return [...chapters].flatMap((chapter) => (chapter ? all(`[data-r~="${number}"]`, chapter) : []));
  }

  // Marks a record: its card or row, and all its words.
  let marked = [];
  function unmark() {
    for (const old of marked) { old.classList.remove("on"); old.removeAttribute("aria-current"); }
    marked = [];
  }
  function mark(number) {
    unmark();
    const [words, card] = [wordsOf(number), cardOf(number)];
    card?.setAttribute("aria-current", "true");
    marked = card ? [...words, card] : words;
    for (const one of marked) one.classList.add("on");
    return { words, card };
  }

  function name(card) {
    const title = card.querySelector("h2, h5, .worded");
    return title ? title.textContent.trim() : "";
  }

  // Brings an element into view, within the pane of records where there is one, and gives it the focus.
  function reveal(element) {
    const pane = wide.matches && element.closest(".records");
    if (pane) {
      const box = pane.getBoundingClientRect();
      if (box.top > innerHeight / 2 || box.bottom < innerHeight / 2) pane.scrollIntoView({ block: "nearest" });
      pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - 48;
    } else {
      element.scrollIntoView({ block: "center" });
    }
    element.focus({ preventScroll: true });
  }

  function go(element) {
    try { history.pushState(null, "", `#${element.id}`); } catch { /* a page in a frame has no address of its own */ }
    reveal(element);
  }

  function toCard(number) {
    const { words, card } = mark(number);
    if (!card) return;
    go(card);
    status.textContent = `${name(card)}: ${words.length ? "its words are marked" : "it has no words in the text"}. Escape leads back.`;
  }

  function toWords(number, words) {
    const { card } = mark(number);
    go(words);
    status.textContent = card ? `Words of ${name(card)}. Escape leads back.` : "";
  }

  // The records that rest on some words: one is shown at once; of several the reader chooses.
  function fromWords(words, focus) {
    const numbers = words.dataset.r.split(" ");
    came = words;
    if (numbers.length > 1) offer(words, numbers, focus);
    if (numbers.length === 1 || wide.matches) {
      toCard(numbers[0]);
      if (numbers.length > 1 && focus) chooser.querySelector("a").focus({ preventScroll: true });
    }
  }

  function offer(words, numbers) {
    const list = chooser.firstElementChild;
    list.replaceChildren(...numbers.map((number, place) => {
      const card = cardOf(number);
      const item = document.createElement("li");
      if (!card) return item;
      const link = document.createElement("a");
      const sign = document.createElement("span");
      sign.className = `sign ${[...card.classList].find((kind) => kind !== "card" && kind !== "on") ?? "time"}`;
      if (card.matches(".row, .undated li")) sign.className = "sign time";
      sign.setAttribute("aria-hidden", "true");
      link.href = `#${card.id}`;
      link.append(sign, name(card));
      if (place === 0) link.setAttribute("aria-current", "true");
      item.append(link);
      return item;
    }));
    const box = words.getClientRects()[0];
    chooser.hidden = false;
    chooser.style.top = `${box.bottom + scrollY + 8}px`;
    chooser.style.left = `${Math.max(16, Math.min(box.left + scrollX, document.documentElement.clientWidth - chooser.offsetWidth - 16))}px`;
  }

  function close() {
    const open = !chooser.hidden;
    chooser.hidden = true;
    return open;
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a");
    const words = event.target.closest(".w");
    if (!chooser.contains(event.target)) close();
    if (words) {
      event.preventDefault();
      fromWords(words, event.detail === 0);
    } else if (link) {
      follow(event, link);
    } else if (!event.target.closest("summary, button, input, label") && !getSelection().toString()) {
      const card = event.target.closest("[data-n]");
      const first = card && wordsOf(card.dataset.n).find((word) => word.matches("a"));
      if (first && !card.matches(".head")) { came = card; toWords(card.dataset.n, first); }
    }
  });

  function follow(event, link) {
    const id = (link.getAttribute("href") ?? "").startsWith("#") && link.getAttribute("href").slice(1);
    const element = id && byId(id);
    if (!element) return;
    const holder = link.closest("[data-n]");
    if (element.matches(".w") && holder) {
      event.preventDefault();
      came = link;
      toWords(holder.dataset.n, element);
    } else if (element.dataset.n) {
      event.preventDefault();
      if (!chooser.contains(link)) came = link;
      if (chooser.contains(link)) close();
      toCard(element.dataset.n);
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const open = close();
      if (came && (open || marked.length)) {
        unmark();
        reveal(came);
        came = null;
        status.textContent = "";
      }
    } else if (event.key === "Enter" && event.target.matches("[data-n]")) {
      const first = wordsOf(event.target.dataset.n).find((word) => word.matches("a"));
      if (first) { came = event.target; toWords(event.target.dataset.n, first); }
    } else if (!chooser.hidden && chooser.contains(event.target) && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const links = all("a", chooser);
      const next = links.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
      links[(next + links.length) % links.length].focus();
    }
  });

  function arrive() {
    const element = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (element && element.dataset.n) { mark(element.dataset.n); reveal(element); }
  }
  addEventListener("popstate", arrive);
  if (location.hash) arrive();

  // Lines of a kind on and off, in every chapter at once.
  document.addEventListener("change", (event) => {
    const kind = event.target.dataset?.kind;
    if (!kind) return;
    document.body.classList.toggle(`hide-${kind}`, !event.target.checked);
    for (const box of all(`input[data-kind="${kind}"]`)) box.checked = event.target.checked;
  });

  const search = byId("search");
  search?.addEventListener("input", () => {
    const sought = search.value.trim().toLowerCase();
    const entries = all("#index li");
    for (const entry of entries) entry.hidden = !entry.textContent.toLowerCase().includes(sought);
    status.textContent = `${entries.filter((entry) => !entry.hidden).length} articles`;
  });

  // The network, drawn from the rows of its table when it comes into view.
  const MOST = 400;
  const roomy = matchMedia("(min-width: 40rem)"); // on a phone the table alone is legible
  const SHAPES = {
    actor: "ellipse", delegation: "hexagon", weapon_system: "triangle", place: "rectangle", event: "diamond",
    claim: "tag", relation: "vee", article: "cut-rectangle",
  };
  const drawn = new Map();

  function elements(rows) {
    const nodes = new Map();
    const edges = rows.map((row, place) => {
      for (const [number, cell] of [[row.dataset.a, row.cells[0]], [row.dataset.b, row.cells[2]]]) {
        const kind = cell.querySelector(".sign").classList[1];
        const title = cell.textContent.trim();
        nodes.set(number, { data: { id: number, kind, label: title.length > 42 ? `${title.slice(0, 41)}…` : title } });
      }
      return { data: { id: `e${place}`, source: row.dataset.a, target: row.dataset.b, label: row.cells[1].textContent } };
    });
    // From a circle, so that the same records always lie the same way.
    const places = [...nodes.values()].map((node, place) => {
      const angle = (2 * Math.PI * place) / nodes.size;
      return { ...node, position: { x: 300 * Math.cos(angle), y: 300 * Math.sin(angle) } };
    });
    return [...places, ...edges];
  }

  // Sizes are those on the screen, whatever the zoom at which the whole network fits.
  function look(zoom = 1) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const label = {
      "font-family": getComputedStyle(document.body).fontFamily, color: colour("ink"),
      "text-background-color": colour("card"), "text-background-opacity": .85, "text-background-padding": 1,
    };
    return [
      { selector: "node", style: {
        ...label, label: "data(label)", "font-size": 11.5 / zoom, "text-wrap": "wrap", "text-max-width": 110 / zoom, "text-valign": "bottom",
        "text-margin-y": 3 / zoom, width: 15 / zoom, height: 15 / zoom, "background-color": colour("relation") } },
      ...Object.entries(SHAPES).map(([kind, shape]) => ({ selector: `node[kind="${kind}"]`, style: { shape, "background-color": colour(kind) } })),
      { selector: 'node[kind="actor"]', style: { "font-weight": "bold" } },
      { selector: "edge", style: { width: 1.3 / zoom, "line-color": colour("edge"), "curve-style": "bezier" } },
      { selector: "edge.told", style: { ...label, label: "data(label)", "font-size": 11 / zoom, color: colour("quiet"), "line-color": colour("accent"), width: 2 / zoom } },
      { selector: "node:selected", style: { "border-width": 3 / zoom, "border-color": colour("mark-edge") } },
    ];
  }

  // Lies as wide as the page is; the sizes of signs and labels do not follow.
  function fit(cy) {
    const turned = (({ w, h }) => h > w)(cy.nodes().boundingBox({ includeLabels: false }));
    if (turned) cy.nodes().positions((node) => ({ x: node.position("y"), y: node.position("x") }));
    const box = cy.nodes().boundingBox({ includeLabels: false });
    const stretch = Math.max(1, (cy.width() / cy.height()) * ((box.h || 1) / (box.w || 1)));
    cy.nodes().positions((node) => ({ x: node.position("x") * Math.min(4, stretch), y: node.position("y") }));
    whole(cy);
    cy.scratch("zoom", cy.zoom());
    cy.style(look(cy.scratch("zoom")));
  }

  function whole(cy) {
    cy.fit(cy.nodes(), 40);
    if (cy.zoom() > 1) { cy.zoom(1); cy.center(); }
  }

  function draw(figure) {
    const rows = all("tr[data-a]", figure.parentElement);
    if (drawn.has(figure) || !rows.length) return;
    const cy = cytoscape({
      container: figure.querySelector(".canvas"), elements: elements(rows), style: look(), minZoom: .2, maxZoom: 3,
      userZoomingEnabled: false, userPanningEnabled: wide.matches, boxSelectionEnabled: false,
      layout: {
        name: "cose", animate: false, randomize: false, fit: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: 34,
        nodeRepulsion: 2400, nodeOverlap: 12, edgeElasticity: 60, nestingFactor: 1, gravity: 1.2, componentSpacing: 24, numIter: 2500,
      },
    });
    fit(cy);
    const tell = (node, on) => node.connectedEdges().toggleClass("told", on);
    cy.on("mouseover", "node", (event) => tell(event.target, true));
    cy.on("mouseout", "node", (event) => tell(event.target, event.target.selected()));
    cy.on("select unselect", "node", (event) => tell(event.target, event.target.selected()));
    cy.on("tap", "node", (event) => { came = figure; toCard(event.target.id()); });
    drawn.set(figure, cy);
  }

  for (const button of all(".buttons button")) {
    button.addEventListener("click", () => {
      const cy = drawn.get(button.closest("figure"));
      if (button.dataset.zoom === "fit") whole(cy);
      else cy.zoom({ level: cy.zoom() * Number(button.dataset.zoom), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    });
  }

  if (typeof cytoscape === "function") {
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) { seen.unobserve(entry.target); draw(entry.target); }
    }, { rootMargin: "300px" });
    for (const figure of all("figure.network")) {
      const rows = figure.parentElement.querySelectorAll("tr[data-a]").length;
      if (!rows || rows > MOST || !roomy.matches) continue;
      figure.hidden = false;
      figure.classList.toggle("small", rows < 10);
      figure.nextElementSibling.open = false;
      seen.observe(figure);
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      for (const cy of drawn.values()) cy.style(look(cy.scratch("zoom")));
    });
  }

  let shut = [];
  addEventListener("beforeprint", () => {
    shut = all("details:not([open])");
    for (const one of shut) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of shut) one.open = false; });
})();
