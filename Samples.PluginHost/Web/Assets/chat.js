// Shows new messages as they come. Without it the page shows them when it is loaded again.
const list = document.getElementById("messages");
const status = document.getElementById("status");
let last = Number(list.dataset.last);

async function poll() {
  try {
    const answer = await fetch(`${list.dataset.address}?after=${last}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`The host answers ${answer.status}. Load the page again.`);
    const { messages, lastId, state } = await answer.json();
    for (const message of messages) list.append(item(message));
    last = lastId;
    status.textContent = state;
    if (state !== "Closed" || messages.length > 0) setTimeout(poll, 2000);
  } catch (problem) {
    status.textContent = problem.message;
  }
}

function item({ kind, name, created, message }) {
  const shown = document.createElement("li");
  shown.className = `kind-${Number(kind)}`;
  const sender = document.createElement("b");
  sender.textContent = name ?? "";
  const time = document.createElement("time");
  time.textContent = new Date(created * 1000).toISOString().slice(11, 16);
  shown.append(sender, time, document.createElement("br"), message);
  return shown;
}

if (status.textContent !== "Closed") setTimeout(poll, 2000);
