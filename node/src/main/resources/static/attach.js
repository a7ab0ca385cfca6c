// Files put to a draft: each is sent as it is, one after the other, with its progress, and the page is shown anew when
// all are there. A file is never read into memory; its name goes in a header, percent-encoded.

const form = document.querySelector("[data-attach]");
if (form) form.hidden = false;
const list = form?.querySelector("[data-progress]");

function line(file) {
  const entry = document.createElement("li");
  const name = document.createElement("bdi");
  const bar = document.createElement("progress");
  name.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", form.dataset.sending);
  entry.append(name, bar);
  list.append(entry);
  return { entry, bar };
}

const sentence = request => {
  try {
    return JSON.parse(request.responseText).detail ?? form.dataset.cut;
  } catch {
    return form.dataset.cut;
  }
};

function refuse({ entry, bar }, why) {
  const word = document.createElement("p");
  word.className = "sm state late";
  word.role = "alert";
  word.textContent = why;
  bar.remove();
  entry.append(word);
}

const send = file =>
  new Promise(done => {
    const shown = line(file);
    const request = new XMLHttpRequest();
    request.open("POST", form.dataset.attach);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/problem+json");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.setRequestHeader("X-File-Type", file.type.toLowerCase());
    if (form.dataset.tokenName) request.setRequestHeader(form.dataset.tokenName, form.dataset.token);
    request.upload.addEventListener("progress", event => {
      shown.bar.value = event.total ? event.loaded / event.total : 0;
    });
    request.addEventListener("loadend", () => {
      const taken = request.status === 204;
      if (!taken) refuse(shown, sentence(request));
      done(taken);
    });
    request.send(file);
  });

form?.addEventListener("change", async event => {
  const input = event.target;
  let all = true;
  input.disabled = true;
  for (const file of input.files) all = (await send(file)) && all;
  input.disabled = false;
  input.value = "";
  if (all) location.reload();
});
