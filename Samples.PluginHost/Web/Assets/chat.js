// Shows new messages as they come. Without it the page shows them when it is loaded again.
const shortest = 2000;
const longest = 60000;
const list = document.getElementById("messages");
const status = document.getElementById("status");
let last = Number(list.dataset.last);
let pause = shortest;

async function poll() {
  try {
    const answer = await fetch(`${list.dataset.address}?after=${last}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`The host answers ${answer.status}.`);
    const { messages, lastId, state } = await answer.json();
    for (const message of messages) list.append(item(message));
    last = lastId;
    status.textContent = state;
    pause = shortest;
    if (state === "Closed" && messages.length === 0) return;
  } catch (problem) {
    pause = Math.min(pause * 2, longest);
    status.textContent = `${problem.message} Trying again in ${pause / 1000} seconds.`;
  }
  setTimeout(poll, pause);
}

// In the reader's own time; without the script it is UTC, and says so.
function showHere(time) {
  const at = new Date(time.dateTime);
  time.textContent = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  time.title = at.toLocaleString();
}

function item({ kind, name, created, message }) {
  const shown = document.createElement("li");
  shown.className = `kind-${Number(kind)}`;
  const sender = document.createElement("b");
  sender.textContent = name ?? "";
  const time = document.createElement("time");
  time.dateTime = new Date(created * 1000).toISOString();
  showHere(time);
  shown.append(sender, time, document.createElement("br"), message);
  return shown;
}

list.querySelectorAll("time[datetime]").forEach(showHere);
if (status.textContent !== "Closed") setTimeout(poll, pause);
