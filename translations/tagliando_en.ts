<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Acceptance</name>
    <message numerus="yes">
        <source>Journal: %n row(s), head {hash}</source>
        <translation>
            <numerusform>Journal: %n row, head {hash}</numerusform>
            <numerusform>Journal: %n rows, head {hash}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s): {names}.</source>
        <translation>
            <numerusform>%n machine: {names}.</numerusform>
            <numerusform>%n machines: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message numerus="yes">
        <source>At the service&apos;s first restart from {date} on, a grace period of %n day(s) starts; first possible stop {earliest}.</source>
        <translation>
            <numerusform>At the service&apos;s first restart from {date} on, a grace period of %n day starts; first possible stop {earliest}.</numerusform>
            <numerusform>At the service&apos;s first restart from {date} on, a grace period of %n days starts; first possible stop {earliest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next restart of the service starts a grace period of %n day(s): install the fix before restarting.</source>
        <translation>
            <numerusform>The next restart of the service starts a grace period of %n day: install the fix before restarting.</numerusform>
            <numerusform>The next restart of the service starts a grace period of %n days: install the fix before restarting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missing for %n day(s), managed since {since}, by {due}[; without the start of management: {original}]</source>
        <translation>
            <numerusform>missing for %n day, managed since {since}, by {due}[; without the start of management: {original}]</numerusform>
            <numerusform>missing for %n days, managed since {since}, by {due}[; without the start of management: {original}]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message numerus="yes">
        <source>deferral expired %n day(s) ago: no valid decision</source>
        <translation>
            <numerusform>deferral expired %n day ago: no valid decision</numerusform>
            <numerusform>deferral expired %n days ago: no valid decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>risk acceptance expired %n day(s) ago: no valid decision</source>
        <translation>
            <numerusform>risk acceptance expired %n day ago: no valid decision</numerusform>
            <numerusform>risk acceptance expired %n days ago: no valid decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refusal expired %n day(s) ago: no valid decision</source>
        <translation>
            <numerusform>refusal expired %n day ago: no valid decision</numerusform>
            <numerusform>refusal expired %n days ago: no valid decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>false positive expired %n day(s) ago: no valid decision</source>
        <translation>
            <numerusform>false positive expired %n day ago: no valid decision</numerusform>
            <numerusform>false positive expired %n days ago: no valid decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expiring (%n day(s))</source>
        <translation>
            <numerusform>expiring (%n day)</numerusform>
            <numerusform>expiring (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>review %n day(s) late</source>
        <translation>
            <numerusform>review %n day late</numerusform>
            <numerusform>review %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s): {active} active, {expiring} expiring, {expired} expired, {closed} closed</source>
        <translation>
            <numerusform>%n decision: {active} active, {expiring} expiring, {expired} expired, {closed} closed</numerusform>
            <numerusform>%n decisions: {active} active, {expiring} expiring, {expired} expired, {closed} closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who answered for it, after %n incident(s)? {answers}</source>
        <translation>
            <numerusform>Who answered for it, after %n incident? {answers}</numerusform>
            <numerusform>Who answered for it, after %n incidents? {answers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change freeze over since {date}, for %n day(s)</source>
        <translation>
            <numerusform>change freeze over since {date}, for %n day</numerusform>
            <numerusform>change freeze over since {date}, for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message numerus="yes">
        <source>its data is %n day(s) old, limit {limit}</source>
        <translation>
            <numerusform>its data is %n day old, limit {limit}</numerusform>
            <numerusform>its data is %n days old, limit {limit}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>Collected %n day(s) ago, limit {limit}</source>
        <translation>
            <numerusform>Collected %n day ago, limit {limit}</numerusform>
            <numerusform>Collected %n days ago, limit {limit}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>{input} is missing: %n fact(s) cannot be verified</source>
        <translation>
            <numerusform>{input} is missing: %n fact cannot be verified</numerusform>
            <numerusform>{input} is missing: %n facts cannot be verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped for %n day(s)</source>
        <translation>
            <numerusform>stopped for %n day</numerusform>
            <numerusform>stopped for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>STOPPED for about %n day(s)</source>
        <translation>
            <numerusform>STOPPED for about %n day</numerusform>
            <numerusform>STOPPED for about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>STOPPED for %n day(s)</source>
        <translation>
            <numerusform>STOPPED for %n day</numerusform>
            <numerusform>STOPPED for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s) left</source>
        <translation>
            <numerusform>about %n day left</numerusform>
            <numerusform>about %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix available for %n year(s)</source>
        <translation>
            <numerusform>fix available for %n year</numerusform>
            <numerusform>fix available for %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix available for %n month(s)</source>
        <translation>
            <numerusform>fix available for %n month</numerusform>
            <numerusform>fix available for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix available for %n day(s)</source>
        <translation>
            <numerusform>fix available for %n day</numerusform>
            <numerusform>fix available for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{input} is too old: %n fact(s) cannot be verified</source>
        <translation>
            <numerusform>{input} is too old: %n fact cannot be verified</numerusform>
            <numerusform>{input} is too old: %n facts cannot be verified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more, listed in the annex</source>
        <translation>
            <numerusform>{names} and %n more, listed in the annex</numerusform>
            <numerusform>{names} and %n more, listed in the annex</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Newest inventory: {date} (%n day(s) old).</source>
        <translation>
            <numerusform>Newest inventory: {date} (%n day old).</numerusform>
            <numerusform>Newest inventory: {date} (%n days old).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first of %n</source>
        <translation>
            <numerusform>the first of %n</numerusform>
            <numerusform>the first of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer decides %n check(s).</source>
        <translation>
            <numerusform>The answer decides %n check.</numerusform>
            <numerusform>The answer decides %n checks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) to verify are in the total and in neither percentage: nobody knows yet.</source>
        <translation>
            <numerusform>%n check to verify is in the total and in neither percentage: nobody knows yet.</numerusform>
            <numerusform>%n checks to verify are in the total and in neither percentage: nobody knows yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Traffic light of the %n machine(s)</source>
        <translation>
            <numerusform>Traffic light of the only machine</numerusform>
            <numerusform>Traffic light of the %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renewal no. %n of the same matter.</source>
        <translation>
            <numerusform>Renewal no. %n of the same matter.</numerusform>
            <numerusform>Renewal no. %n of the same matter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>review %n day(s) late</source>
        <translation>
            <numerusform>review %n day late</numerusform>
            <numerusform>review %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workstation(s)</source>
        <translation>
            <numerusform>%n workstation</numerusform>
            <numerusform>%n workstations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n blocking</source>
        <translation>
            <numerusform>%n blocking</numerusform>
            <numerusform>%n blocking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to verify</source>
        <translation>
            <numerusform>%n to verify</numerusform>
            <numerusform>%n to verify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of support</source>
        <translation>
            <numerusform>%n out of support</numerusform>
            <numerusform>%n out of support</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frozen</source>
        <translation>
            <numerusform>%n frozen</numerusform>
            <numerusform>%n frozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deferred</source>
        <translation>
            <numerusform>%n deferred</numerusform>
            <numerusform>%n deferred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n OK</source>
        <translation>
            <numerusform>%n OK</numerusform>
            <numerusform>%n OK</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not seen</source>
        <translation>
            <numerusform>%n not seen</numerusform>
            <numerusform>%n not seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) verified of {of}</source>
        <translation>
            <numerusform>%n machine verified of {of}</numerusform>
            <numerusform>%n machines verified of {of}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No known stops as of {date} (%n machine(s) verified of {of})</source>
        <translation>
            <numerusform>No known stops as of {date} (%n machine verified of {of})</numerusform>
            <numerusform>No known stops as of {date} (%n machines verified of {of})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message numerus="yes">
        <source>%n finding(s) to verify: the inventory at the end decides</source>
        <translation>
            <numerusform>%n finding to verify: the inventory at the end decides</numerusform>
            <numerusform>%n findings to verify: the inventory at the end decides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s): {names}</source>
        <translation>
            <numerusform>%n package: {names}</numerusform>
            <numerusform>%n packages: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n restart</numerusform>
            <numerusform>%n restarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deferred</source>
        <translation>
            <numerusform>%n deferred</numerusform>
            <numerusform>%n deferred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n not applicable</numerusform>
            <numerusform>%n not applicable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes at least %n visit(s) a year, or work between them</source>
        <translation>
            <numerusform>it takes at least %n visit a year, or work between them</numerusform>
            <numerusform>it takes at least %n visits a year, or work between them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n visit(s) a year every agreed deadline can be kept</source>
        <translation>
            <numerusform>With %n visit a year every agreed deadline can be kept</numerusform>
            <numerusform>With %n visits a year every agreed deadline can be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n visit(s) a year &quot;{row}&quot; cannot be kept</source>
        <translation>
            <numerusform>With %n visit a year &quot;{row}&quot; cannot be kept</numerusform>
            <numerusform>With %n visits a year &quot;{row}&quot; cannot be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines stop before they are done</source>
        <translation>
            <numerusform>%n line stops before it is done</numerusform>
            <numerusform>%n lines stop before they are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines become overdue</source>
        <translation>
            <numerusform>%n line becomes overdue</numerusform>
            <numerusform>%n lines become overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) in no visit</source>
        <translation>
            <numerusform>%n machine in no visit</numerusform>
            <numerusform>%n machines in no visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a year</source>
        <translation>
            <numerusform>once a year</numerusform>
            <numerusform>%n times a year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>collected %n day(s) ago ({at})</source>
        <translation>
            <numerusform>collected %n day ago ({at})</numerusform>
            <numerusform>collected %n days ago ({at})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{headline}: %n machine(s)</source>
        <translation>
            <numerusform>{headline}: %n machine</numerusform>
            <numerusform>{headline}: %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hotfix(es)</source>
        <translation>
            <numerusform>%n hotfix</numerusform>
            <numerusform>%n hotfixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>old: %n day(s)</source>
        <translation>
            <numerusform>old: %n day</numerusform>
            <numerusform>old: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Old source: {feed}, %n day(s)</source>
        <translation>
            <numerusform>Old source: {feed}, %n day</numerusform>
            <numerusform>Old source: {feed}, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to verify</source>
        <translation>
            <numerusform>%n to verify</numerusform>
            <numerusform>%n to verify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is whole: %n row(s), head {head}</source>
        <translation>
            <numerusform>The journal is whole: %n row, head {head}</numerusform>
            <numerusform>The journal is whole: %n rows, head {head}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} | not mapped | %n machine(s)</source>
        <translation>
            <numerusform>{name} | not mapped | %n machine</numerusform>
            <numerusform>{name} | not mapped | %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would change</source>
        <translation>
            <numerusform>%n row would change</numerusform>
            <numerusform>%n rows would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) recorded</source>
        <translation>
            <numerusform>%n event recorded</numerusform>
            <numerusform>%n events recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue from {date}, %n day(s) late at the next visit</source>
        <translation>
            <numerusform>overdue from {date}, %n day late at the next visit</numerusform>
            <numerusform>overdue from {date}, %n days late at the next visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n busy stretch(es) of time, imported on {date}</source>
        <translation>
            <numerusform>{name}: %n busy stretch of time, imported on {date}</numerusform>
            <numerusform>{name}: %n busy stretches of time, imported on {date}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy stretch(es) of time kept free, up to {date}</source>
        <translation>
            <numerusform>%n busy stretch of time kept free, up to {date}</numerusform>
            <numerusform>%n busy stretches of time kept free, up to {date}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window</name>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machines seen of {of}</source>
        <translation>
            <numerusform>%n machine seen of {of}</numerusform>
            <numerusform>%n machines seen of {of}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks wait for them</source>
        <translation>
            <numerusform>%n check waits</numerusform>
            <numerusform>%n checks wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n machines</source>
        <translation>
            <numerusform>the one machine</numerusform>
            <numerusform>all %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files and folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files refused</source>
        <translation>
            <numerusform>%n file refused</numerusform>
            <numerusform>%n files refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines not taken</source>
        <translation>
            <numerusform>%n line not taken</numerusform>
            <numerusform>%n lines not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped already</source>
        <translation>
            <numerusform>%n stopped already</numerusform>
            <numerusform>%n stopped already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about to stop</source>
        <translation>
            <numerusform>%n about to stop</numerusform>
            <numerusform>%n about to stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %n customers</source>
        <translation>
            <numerusform>at %n customer</numerusform>
            <numerusform>at %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers without overdue work</source>
        <translation>
            <numerusform>%n customer without overdue work</numerusform>
            <numerusform>%n customers without overdue work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open of {of} checks</source>
        <translation>
            <numerusform>%n open of {of} checks</numerusform>
            <numerusform>%n open of {of} checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue, by delay</source>
        <translation>
            <numerusform>%n overdue, by delay</numerusform>
            <numerusform>%n overdue, by delay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing overdue at %n customers</source>
        <translation>
            <numerusform>nothing overdue at %n customer</numerusform>
            <numerusform>nothing overdue at %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could be two things. They are:</source>
        <translation>
            <numerusform>%n file could be two things. It is:</numerusform>
            <numerusform>%n files could be two things. They are:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines like it</source>
        <translation>
            <numerusform>one more line like it</numerusform>
            <numerusform>%n more lines like it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>review %n day(s) late</source>
        <translation>
            <numerusform>review %n day late</numerusform>
            <numerusform>review %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewed %n time(s)</source>
        <translation>
            <numerusform>renewed once</numerusform>
            <numerusform>renewed %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} and %n more</source>
        <translation>
            <numerusform>{file} and one more</numerusform>
            <numerusform>{file} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the list would change</source>
        <translation>
            <numerusform>%n row of the list would change</numerusform>
            <numerusform>%n rows of the list would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) out of support: the baseline needs a new version</source>
        <translation>
            <numerusform>%n line out of support: the baseline needs a new version</numerusform>
            <numerusform>%n lines out of support: the baseline needs a new version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to verify</source>
        <translation>
            <numerusform>%n to verify</numerusform>
            <numerusform>%n to verify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customers</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machines out of service</source>
        <translation>
            <numerusform>%n machine out of service</numerusform>
            <numerusform>%n machines out of service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machines to ask</source>
        <translation>
            <numerusform>%n machine to ask</numerusform>
            <numerusform>%n machines to ask</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machines scanned</source>
        <translation>
            <numerusform>%n machine scanned</numerusform>
            <numerusform>%n machines scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers that do not exist yet</source>
        <translation>
            <numerusform>%n customer that does not exist yet</numerusform>
            <numerusform>%n customers that do not exist yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stops</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closes %n of {open} open</source>
        <translation>
            <numerusform>closes %n of {open} open</numerusform>
            <numerusform>closes %n of {open} open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closes %n open checks</source>
        <translation>
            <numerusform>closes %n open check</numerusform>
            <numerusform>closes %n open checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits to book</source>
        <translation>
            <numerusform>%n visit to book</numerusform>
            <numerusform>%n visits to book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n baseline(s)</source>
        <translation>
            <numerusform>%n baseline</numerusform>
            <numerusform>%n baselines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next visit, in %n days</source>
        <translation>
            <numerusform>Next visit, in %n day</numerusform>
            <numerusform>Next visit, in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machines imported</source>
        <translation>
            <numerusform>%n machine imported</numerusform>
            <numerusform>%n machines imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: the work sheet names them</source>
        <translation>
            <numerusform>and one more: the work sheet names it</numerusform>
            <numerusform>and %n more: the work sheet names them</numerusform>
        </translation>
    </message>
</context>
</TS>
