// The same as oracle.py, for Semantic Versioning: node's own `semver`.
const semver = require("semver");
const lines = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean);
const started = process.hrtime.bigint();
let refused = 0;
let wrong = 0;
for (const line of lines) {
    const [a, b, order] = line.split("\t");
    refused += order === "?" ? 1 : 0;
    let expected = "?";
    if (semver.valid(a) && semver.valid(b)) {
        const number = semver.compare(a, b);
        expected = number < 0 ? "<" : number > 0 ? ">" : "=";
    }
    if (expected !== order && ++wrong <= 20)
        console.error(`semver: ${a} ${order} ${b}, but node says ${expected}`);
}
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(`${"semver".padEnd(14)} ${"node semver.compare".padEnd(24)} ${String(lines.length).padStart(8)} pairs ${String(refused).padStart(7)} ` +
    `no version ${String(wrong).padStart(5)} disagreements ${seconds.toFixed(2).padStart(6)} s`);
process.exit(wrong || !lines.length ? 1 : 0);
