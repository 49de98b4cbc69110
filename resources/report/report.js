"use strict";
const ones = Array.from(document.querySelectorAll("details.one"), (node) => [node, node.textContent.toLowerCase()]);
const groups = Array.from(document.querySelectorAll("details.group"));
document.getElementById("find").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  for (const [node, text] of ones) node.hidden = !text.includes(wanted);
  for (const group of groups) {
    group.hidden = !group.querySelector("details.one:not([hidden])");
    if (wanted) group.open = true;
  }
});
document.getElementById("open").addEventListener("click", () => {
  for (const node of document.querySelectorAll("#errors details")) node.open = true;
});
