// The proof page from the keyboard: j and k (or the arrows) go from line to line, Enter confirms, e corrects, x says
// that the text does not say this, a confirms the rest. Each presses a button or a link that the page has anyway.

const lines = [...document.querySelectorAll("[data-line]")];
const at = () => lines.indexOf(document.activeElement?.closest("[data-line]"));

function light(line) {
  document.querySelectorAll(".active:not(.editing)").forEach(lit => lit.classList.remove("active"));
  line.classList.add("active");
  const marks = [...line.querySelectorAll("[data-ev]")].flatMap(one => [
    ...document.querySelectorAll(`mark[data-ev="${CSS.escape(one.dataset.ev)}"]`),
  ]);
  marks.forEach(mark => mark.classList.add("active"));
  return marks;
}

// Only the source scrolls to the words: the page stays where the officer reads.
function show(marks) {
  const source = document.querySelector(".doc");
  if (!source || !marks[0]) return;
  const [box, mark] = [source.getBoundingClientRect(), marks[0].getBoundingClientRect()];
  if (mark.top < box.top || mark.bottom > box.bottom) source.scrollTop += mark.top - box.top - box.height / 3;
}

function go(line) {
  if (!line) return;
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: "nearest" });
}

const press = key =>
  (document.activeElement?.closest("[data-line]") ?? document).querySelector(`[data-key~="${key}"]`)?.click();

const keys = {
  j: () => go(lines[at() + 1]),
  ArrowDown: () => go(lines[at() + 1]),
  k: () => go(lines[at() - 1]),
  ArrowUp: () => go(lines[at() - 1]),
  Enter: () => press("confirm"),
  e: () => press("edit"),
  x: () => press("reject"),
  a: () => document.querySelector('[data-key="all"]')?.click(),
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input, textarea, select, dialog");
  if (event.key === "Escape" && typing) {
    document.querySelector(".editing a.quiet")?.click();
    return;
  }
  if (typing || (event.key === "Enter" && !event.target.matches("[data-line]"))) return;
  if (event.key.startsWith("Arrow") && event.target.closest(".doc")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

for (const on of ["pointerover", "focusin"])
  document.addEventListener(on, event => {
    const line = event.target.closest?.("[data-line]");
    if (!line) return;
    const marks = light(line);
    if (on === "focusin") show(marks);
  });

document.addEventListener("click", event => {
  const line = event.target.closest("[data-line]");
  if (line && !event.target.closest("a, button, input")) go(line);
});

// The page comes back after every verdict, at the line that waits next.
const named = document.getElementById(location.hash.slice(1));
if (named?.id === "approve") named.focus();
else if (named?.id === "form") named.querySelector("input:not([type=hidden]), select, textarea")?.focus();
else go(named?.matches("[data-line]") ? named : lines.find(line => line.classList.contains("pr")));
