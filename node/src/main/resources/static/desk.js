// The desk's script: the theme switch, the palette, the clock, and pairing a value with its evidence. Every page works
// without it: what it does in place, a link does by asking the node.

const root = document.documentElement;
const palette = document.getElementById("palette");
const YEAR_SECONDS = 31_536_000;
const MINUTE_MS = 60_000;

const isDark = () =>
  root.dataset.theme === "dark" || (root.dataset.theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);

function switchTheme() {
  root.dataset.theme = isDark() ? "light" : "dark";
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
}

const acts = {
  theme(event) {
    event.preventDefault();
    palette?.close();
    switchTheme();
  },
  palette() {
    palette?.showModal();
  },
};

document.addEventListener("click", event => acts[event.target.closest("[data-act]")?.dataset.act]?.(event));

document.addEventListener("keydown", event => {
  if (palette && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    palette.open ? palette.close() : palette.showModal();
  }
});

// The palette: typing narrows its list, the arrows move along it, Enter follows.
if (palette) {
  const typed = palette.querySelector(".typed");
  const nothing = palette.querySelector(".palno");
  const groups = [...palette.querySelectorAll(".palg")];
  const entries = [...palette.querySelectorAll(".palg a")];
  const shown = () => entries.filter(entry => !entry.hidden);
  const marks = /\p{M}/gu;
  const plain = text => text.normalize("NFKD").replace(marks, "").toLowerCase();

  const select = entry => {
    for (const other of entries) other.classList.toggle("sel", other === entry);
    entry?.scrollIntoView({ block: "nearest" });
  };
  const narrow = () => {
    const wanted = plain(typed.value.trim());
    for (const entry of entries) entry.hidden = !plain(entry.textContent).includes(wanted);
    for (const group of groups) group.hidden = !group.querySelector("a:not([hidden])");
    nothing.hidden = shown().length > 0;
    select(shown()[0]);
  };
  const step = by => {
    const list = shown();
    const at = list.findIndex(entry => entry.classList.contains("sel"));
    select(list[(at + by + list.length) % list.length]);
  };

  typed.addEventListener("input", narrow);
  typed.addEventListener("keydown", event => {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter") palette.querySelector("a.sel:not([hidden])")?.click();
    else return;
    event.preventDefault();
  });
  palette.addEventListener("toggle", () => {
    typed.value = "";
    narrow();
    if (palette.open) typed.focus();
  });
  palette.addEventListener("click", event => {
    if (event.target === palette) palette.close();
  });
}

// The clock goes on by the minute, from the node's own time and zone: the browser's clock and its table of zones may
// both be another's.
const clock = document.querySelector(".clock");
if (clock) {
  const here = clock.querySelector("time");
  const utc = clock.querySelector("span.num");
  const ahead = Date.parse(here.dateTime) - Date.now();
  const zone = Number(clock.dataset.ahead) * MINUTE_MS;
  const in24 = ms => new Date(ms).toISOString().slice(11, 16);
  const tick = () => {
    const now = Date.now() + ahead;
    here.textContent = in24(now + zone);
    utc.textContent = in24(now);
    setTimeout(tick, MINUTE_MS - (now % MINUTE_MS));
  };
  tick();
}

// A value and its words in the source light up together, on hover and on focus.
for (const on of ["pointerover", "focusin"]) {
  document.addEventListener(on, event => {
    const evidence = event.target.closest?.("[data-ev]")?.dataset.ev;
    if (!evidence) return;
    document.querySelectorAll(".active").forEach(lit => lit.classList.remove("active"));
    document.querySelectorAll(`[data-ev="${CSS.escape(evidence)}"]`).forEach(one => (one.closest(".fld") ?? one).classList.add("active"));
  });
}
