<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>Acceptance</name>
    <message>
        <source>Deferral of a measure</source>
        <translation>Rinvio di un intervento</translation>
    </message>
    <message>
        <source>Acceptance of a risk</source>
        <translation>Accettazione di un rischio</translation>
    </message>
    <message>
        <source>Refusal of a measure</source>
        <translation>Rifiuto di un intervento</translation>
    </message>
    <message>
        <source>Declared false positive</source>
        <translation>Falso positivo dichiarato</translation>
    </message>
    <message>
        <source>{who}, warned on {warned} by {technician}[ {channel}], decided on {decided} to put the measure off until {until}.</source>
        <translation>{who}, dopo l&apos;avviso del {warned} ricevuto da {technician}[ {channel}], il {decided} ha deciso di rinviare l&apos;intervento fino al {until} compreso.</translation>
    </message>
    <message>
        <source>{who}, warned on {warned} by {technician}[ {channel}], decided on {decided} to accept the risk until {until}.</source>
        <translation>{who}, dopo l&apos;avviso del {warned} ricevuto da {technician}[ {channel}], il {decided} ha deciso di accettare il rischio fino al {until} compreso.</translation>
    </message>
    <message>
        <source>{who}, warned on {warned} by {technician}[ {channel}], refused the measure on {decided}; the refusal holds until {until}.</source>
        <translation>{who}, dopo l&apos;avviso del {warned} ricevuto da {technician}[ {channel}], il {decided} ha rifiutato l&apos;intervento; il rifiuto vale fino al {until} compreso.</translation>
    </message>
    <message>
        <source>{who}, warned on {warned} by {technician}[ {channel}], declared on {decided} that the finding does not apply; this holds until {until}.</source>
        <translation>{who}, dopo l&apos;avviso del {warned} ricevuto da {technician}[ {channel}], il {decided} ha dichiarato che la segnalazione non lo riguarda; la dichiarazione vale fino al {until} compreso.</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per e-mail</translation>
    </message>
    <message>
        <source>by certified e-mail (PEC)</source>
        <translation>per PEC</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>per telefono</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>su carta</translation>
    </message>
    <message>
        <source>Stop: {when}</source>
        <translation>Fermo: {when}</translation>
    </message>
    <message>
        <source>Agreed deadline: {when}</source>
        <translation>Scadenza concordata: {when}</translation>
    </message>
    <message>
        <source>Severity: {severity}</source>
        <translation>Gravità: {severity}</translation>
    </message>
    <message>
        <source>The hole is actively exploited</source>
        <translation>La falla è sfruttata attivamente</translation>
    </message>
    <message>
        <source>Until it is done the system stays without this correction</source>
        <translation>Fino all&apos;intervento il sistema resta senza questa correzione</translation>
    </message>
    <message>
        <source>Journal: nothing recorded yet</source>
        <translation>Registro: ancora nessuna riga</translation>
    </message>
    <message numerus="yes">
        <source>Journal: %n row(s), head {hash}</source>
        <translation>
            <numerusform>Registro: %n riga, impronta {hash}</numerusform>
            <numerusform>Registro: %n righe, impronta {hash}</numerusform>
        </translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Di che cosa si tratta</translation>
    </message>
    <message>
        <source>What may happen</source>
        <translation>Che cosa può succedere</translation>
    </message>
    <message>
        <source>the maintenance service</source>
        <translation>chi cura la manutenzione</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>La decisione</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>Il motivo</translation>
    </message>
    <message>
        <source>Compensating measure</source>
        <translation>Misura compensativa</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Nessuna.</translation>
    </message>
    <message>
        <source>{control}, checked on {date}.</source>
        <translation>{control}, controllata il {date}.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Che cosa comporta</translation>
    </message>
    <message>
        <source>Until that day {customer} bears the risk described here. The decision ends by itself: from the next day the entry is open again. It covers what was published by {decided}.</source>
        <translation>Fino a quel giorno {customer} sopporta il rischio qui descritto. La decisione scade da sola: dal giorno dopo la voce torna aperta. Vale per ciò che è stato pubblicato entro il {decided}.</translation>
    </message>
    <message>
        <source>The block comes on {stop}, before this decision ends.</source>
        <translation>Il blocco arriva il {stop}, prima della fine di questa decisione.</translation>
    </message>
    <message>
        <source>Last useful day to act: {date}.</source>
        <translation>Ultimo giorno utile per intervenire: {date}.</translation>
    </message>
    <message>
        <source>{name} knows this and takes it upon himself.</source>
        <translation>{name} ne è al corrente e se ne assume la responsabilità.</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>Attenzione</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a date: write it like {example}</source>
        <translation>«{value}» non è una data: scriverla come {example}</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s): {names}.</source>
        <translation>
            <numerusform>%n macchina: {names}.</numerusform>
            <numerusform>%n macchine: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>install the fix</source>
        <translation>installare la correzione</translation>
    </message>
    <message>
        <source>install {target}</source>
        <translation>installare {target}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>aggiornare</translation>
    </message>
    <message>
        <source>update to {target}</source>
        <translation>aggiornare a {target}</translation>
    </message>
    <message>
        <source>change the configuration</source>
        <translation>modificare la configurazione</translation>
    </message>
    <message>
        <source>configure {target}</source>
        <translation>configurare {target}</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>sostituire</translation>
    </message>
    <message>
        <source>replace with {target}</source>
        <translation>sostituire con {target}</translation>
    </message>
    <message>
        <source>renew</source>
        <translation>rinnovare</translation>
    </message>
    <message>
        <source>renew {target}</source>
        <translation>rinnovare {target}</translation>
    </message>
    <message>
        <source>contact the vendor</source>
        <translation>contattare il fornitore</translation>
    </message>
    <message>
        <source>contact {target}</source>
        <translation>contattare {target}</translation>
    </message>
    <message>
        <source>check by hand</source>
        <translation>controllare a mano</translation>
    </message>
    <message>
        <source>check {target}</source>
        <translation>controllare {target}</translation>
    </message>
    <message>
        <source>restart: the fix is installed but not active</source>
        <translation>riavviare: la correzione è installata ma non ancora attiva</translation>
    </message>
    <message>
        <source>restart: {target} is installed but not active</source>
        <translation>riavviare: {target} è installata ma non ancora attiva</translation>
    </message>
    <message>
        <source>answer the question</source>
        <translation>rispondere alla domanda</translation>
    </message>
    <message>
        <source>answer the question {target}</source>
        <translation>rispondere alla domanda {target}</translation>
    </message>
    <message>
        <source>enable extended support (ESU, Pro, LTS)</source>
        <translation>attivare il supporto esteso (ESU, Pro, LTS)</translation>
    </message>
    <message>
        <source>enable extended support for {target}</source>
        <translation>attivare il supporto esteso per {target}</translation>
    </message>
    <message>
        <source>state the machine&apos;s role (set role=…)</source>
        <translation>indicare il ruolo della macchina (set role=…)</translation>
    </message>
    <message>
        <source>read the missing value and enter it</source>
        <translation>rilevare il valore mancante e registrarlo</translation>
    </message>
    <message>
        <source>collect the inventory with the collector</source>
        <translation>raccogliere l&apos;inventario con il collettore</translation>
    </message>
    <message>
        <source>requires {all}</source>
        <translation>richiede {all}</translation>
    </message>
    <message>
        <source>requires {all} and one of {any}</source>
        <translation>richiede {all} e uno fra {any}</translation>
    </message>
    <message>
        <source>requires {any}</source>
        <translation>richiede {any}</translation>
    </message>
    <message>
        <source>requires one of {any}</source>
        <translation>richiede uno fra {any}</translation>
    </message>
    <message>
        <source>restart: {product} is updated but the old version is still running</source>
        <translation>riavviare: {product} è aggiornato ma gira ancora la versione precedente</translation>
    </message>
    <message>
        <source>replace {product}</source>
        <translation>sostituire {product}</translation>
    </message>
    <message>
        <source>install {product}</source>
        <translation>installare {product}</translation>
    </message>
    <message>
        <source>install {product} {version}</source>
        <translation>installare {product} {version}</translation>
    </message>
    <message>
        <source>update {product}</source>
        <translation>aggiornare {product}</translation>
    </message>
    <message>
        <source>update {product} to {version}</source>
        <translation>aggiornare {product} alla {version}</translation>
    </message>
    <message>
        <source>included in a later cumulative update</source>
        <translation>compresa in un cumulativo successivo</translation>
    </message>
    <message>
        <source>read and enter {target}</source>
        <translation>rilevare e registrare {target}</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>rimuovere</translation>
    </message>
    <message>
        <source>remove {target}</source>
        <translation>rimuovere {target}</translation>
    </message>
    <message>
        <source>remove {product}</source>
        <translation>rimuovere {product}</translation>
    </message>
    <message>
        <source>collect the inventory; if it is missing: {action}</source>
        <translation>raccogliere l’inventario; se manca: {action}</translation>
    </message>
    <message>
        <source>book a visit</source>
        <translation>prenotare una visita</translation>
    </message>
    <message>
        <source>book a visit for {target}</source>
        <translation>prenotare una visita per {target}</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message numerus="yes">
        <source>At the service&apos;s first restart from {date} on, a grace period of %n day(s) starts; first possible stop {earliest}.</source>
        <translation>
            <numerusform>Al primo riavvio del servizio dal {date} parte una tolleranza di %n giorno; primo fermo possibile {earliest}.</numerusform>
            <numerusform>Al primo riavvio del servizio dal {date} parte una tolleranza di %n giorni; primo fermo possibile {earliest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next restart of the service starts a grace period of %n day(s): install the fix before restarting.</source>
        <translation>
            <numerusform>Al prossimo riavvio del servizio parte una tolleranza di %n giorno: installare la correzione prima di riavviare.</numerusform>
            <numerusform>Al prossimo riavvio del servizio parte una tolleranza di %n giorni: installare la correzione prima di riavviare.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the last start is known: first possible stop {earliest}.</source>
        <translation>Noto solo l&apos;ultimo avvio: primo fermo possibile {earliest}.</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>dal {date}</translation>
    </message>
    <message>
        <source>At the first restart from {date} on it stops.</source>
        <translation>Al primo riavvio dal {date} si ferma.</translation>
    </message>
    <message>
        <source>At the next restart it stops: install the fix before restarting.</source>
        <translation>Al prossimo riavvio si ferma: installare la correzione prima di riavviare.</translation>
    </message>
    <message numerus="yes">
        <source>missing for %n day(s), managed since {since}, by {due}[; without the start of management: {original}]</source>
        <translation>
            <numerusform>mancante da %n giorno, in carico dal {since}, entro il {due}[; senza la presa in carico: {original}]</numerusform>
            <numerusform>mancante da %n giorni, in carico dal {since}, entro il {due}[; senza la presa in carico: {original}]</numerusform>
        </translation>
    </message>
    <message>
        <source>compared with {baseline} of {date}</source>
        <translation>rispetto a {baseline} del {date}</translation>
    </message>
    <message>
        <source>Decision {id} covers only fixes released up to {date}: a newer one is out.</source>
        <translation>La decisione {id} copre solo le correzioni uscite fino al {date}: ce n&apos;è una più recente.</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>gio</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sab</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar month(s)</source>
        <translation>
            <numerusform>%n mese</numerusform>
            <numerusform>%n mesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n giorno lavorativo</numerusform>
            <numerusform>%n giorni lavorativi</numerusform>
        </translation>
    </message>
    <message>
        <source>each month, days {days}</source>
        <translation>ogni mese, giorni {days}</translation>
    </message>
    <message>
        <source>by the rule {rule}</source>
        <translation>secondo la regola {rule}</translation>
    </message>
    <message>
        <source>each week, {days}</source>
        <translation>ogni settimana, {days}</translation>
    </message>
    <message>
        <source>each month, {days}</source>
        <translation>ogni mese, {days}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>fino al {date}</translation>
    </message>
    <message>
        <source>from {date}, without end</source>
        <translation>dal {date}, senza fine</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>non in elenco</translation>
    </message>
    <message>
        <source>exploited</source>
        <translation>sfruttata</translation>
    </message>
    <message>
        <source>not exploited</source>
        <translation>non sfruttata</translation>
    </message>
    <message>
        <source>any severity</source>
        <translation>qualsiasi gravità</translation>
    </message>
    <message>
        <source>{severity} or worse</source>
        <translation>{severity} o peggiore</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>server</translation>
    </message>
    <message>
        <source>workstations</source>
        <translation>postazioni</translation>
    </message>
    <message>
        <source>network devices</source>
        <translation>apparati di rete</translation>
    </message>
    <message>
        <source>by the date the KEV catalogue gives</source>
        <translation>entro la data del catalogo KEV</translation>
    </message>
    <message>
        <source>{time}, counted from: {anchor}</source>
        <translation>{time}, contati da: {anchor}</translation>
    </message>
</context>
<context>
    <name>Anchor</name>
    <message>
        <source>release</source>
        <translation>uscita</translation>
    </message>
    <message>
        <source>detection</source>
        <translation>rilevazione</translation>
    </message>
    <message>
        <source>listing in KEV</source>
        <translation>inserimento nel KEV</translation>
    </message>
    <message>
        <source>KEV date</source>
        <translation>data KEV</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contratto</translation>
    </message>
    <message>
        <source>blocking fact</source>
        <translation>fatto bloccante</translation>
    </message>
    <message>
        <source>start of management</source>
        <translation>presa in gestione</translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>Technician: {hours} h x {rate} = {sum}</source>
        <translation>Tecnico: {hours} h x {rate} = {sum}</translation>
    </message>
    <message>
        <source>Work lost: {people} people x {rate} x {hours} h x {share} % = {sum}</source>
        <translation>Lavoro perso: {people} persone x {rate} x {hours} h x {share} % = {sum}</translation>
    </message>
    <message>
        <source>Fines and penalties: {sum}</source>
        <translation>Sanzioni e penali: {sum}</translation>
    </message>
    <message>
        <source>A stop costs {sum}, against {planned} for {hours} h in a planned visit: {times} to 1</source>
        <translation>Un fermo costa {sum}, contro {planned} per {hours} h in una visita programmata: {times} a 1</translation>
    </message>
    <message>
        <source>A stop costs {sum}</source>
        <translation>Un fermo costa {sum}</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>no window granted</source>
        <translation>finestra non concessa</translation>
    </message>
    <message>
        <source>change freeze</source>
        <translation>blocco modifiche</translation>
    </message>
    <message>
        <source>management refused the downtime</source>
        <translation>decisione della direzione</translation>
    </message>
    <message>
        <source>the vendor does not certify it</source>
        <translation>produttore non certifica</translation>
    </message>
    <message>
        <source>unsupported hardware</source>
        <translation>hardware non supportato</translation>
    </message>
    <message>
        <source>air-gapped system</source>
        <translation>sistema isolato</translation>
    </message>
    <message>
        <source>mission or operation in progress</source>
        <translation>missione o operazione in corso</translation>
    </message>
    <message>
        <source>season closed</source>
        <translation>stagione chiusa</translation>
    </message>
    <message>
        <source>known bad patch</source>
        <translation>patch difettosa nota</translation>
    </message>
    <message>
        <source>replacement planned</source>
        <translation>sostituzione programmata</translation>
    </message>
    <message>
        <source>cost refused</source>
        <translation>costo rifiutato</translation>
    </message>
    <message>
        <source>waiting for the supplier</source>
        <translation>in attesa del fornitore</translation>
    </message>
    <message>
        <source>deferral</source>
        <translation>rinvio</translation>
    </message>
    <message>
        <source>risk acceptance</source>
        <translation>accettazione del rischio</translation>
    </message>
    <message>
        <source>refusal</source>
        <translation>rifiuto</translation>
    </message>
    <message>
        <source>false positive</source>
        <translation>falso positivo</translation>
    </message>
    <message>
        <source>DEFERRED {who} until {date}</source>
        <translation>RINVIATA {who} fino al {date}</translation>
    </message>
    <message>
        <source>RISK ACCEPTED {who} until {date}</source>
        <translation>RISCHIO ACCETTATO {who} fino al {date}</translation>
    </message>
    <message>
        <source>REFUSED {who}, valid until {date}</source>
        <translation>RIFIUTATA {who}, vale fino al {date}</translation>
    </message>
    <message>
        <source>FALSE POSITIVE declared {who}, valid until {date}</source>
        <translation>FALSO POSITIVO dichiarato {who}, vale fino al {date}</translation>
    </message>
    <message numerus="yes">
        <source>deferral expired %n day(s) ago: no valid decision</source>
        <translation>
            <numerusform>rinvio scaduto da %n giorno: nessuna decisione valida</numerusform>
            <numerusform>rinvio scaduto da %n giorni: nessuna decisione valida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>risk acceptance expired %n day(s) ago: no valid decision</source>
        <translation>
            <numerusform>accettazione scaduta da %n giorno: nessuna decisione valida</numerusform>
            <numerusform>accettazione scaduta da %n giorni: nessuna decisione valida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refusal expired %n day(s) ago: no valid decision</source>
        <translation>
            <numerusform>rifiuto scaduto da %n giorno: nessuna decisione valida</numerusform>
            <numerusform>rifiuto scaduto da %n giorni: nessuna decisione valida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>false positive expired %n day(s) ago: no valid decision</source>
        <translation>
            <numerusform>falso positivo scaduto da %n giorno: nessuna decisione valida</numerusform>
            <numerusform>falso positivo scaduto da %n giorni: nessuna decisione valida</numerusform>
        </translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protetto</translation>
    </message>
    <message>
        <source>took the blame</source>
        <translation>ha preso la colpa</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>condivisa</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>scade oggi</translation>
    </message>
    <message numerus="yes">
        <source>expiring (%n day(s))</source>
        <translation>
            <numerusform>in scadenza (%n giorno)</numerusform>
            <numerusform>in scadenza (%n giorni)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>review %n day(s) late</source>
        <translation>
            <numerusform>riesame in ritardo di %n giorno</numerusform>
            <numerusform>riesame in ritardo di %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>active</source>
        <translation>attiva</translation>
    </message>
    <message>
        <source>closed: machine out of service</source>
        <translation>chiusa: macchina fuori servizio</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiusa</translation>
    </message>
    <message>
        <source>replaced by decision {id}</source>
        <translation>sostituita dalla decisione {id}</translation>
    </message>
    <message>
        <source>warned {date}</source>
        <translation>avvisato {date}</translation>
    </message>
    <message>
        <source>declared a false positive by {role} {date}</source>
        <translation>dichiarato falso positivo da {role} {date}</translation>
    </message>
    <message>
        <source>accepted by {role} {date}</source>
        <translation>accettato da {role} {date}</translation>
    </message>
    <message>
        <source>refused by {role} {date}</source>
        <translation>rifiutato da {role} {date}</translation>
    </message>
    <message>
        <source>deferred by {role} {date}</source>
        <translation>rinviato da {role} {date}</translation>
    </message>
    <message>
        <source>incident {date}</source>
        <translation>guasto {date}</translation>
    </message>
    <message>
        <source>resolved {date}</source>
        <translation>risolto {date}</translation>
    </message>
    <message>
        <source>who answered for it? {answer}</source>
        <translation>chi ne ha risposto? {answer}</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s): {active} active, {expiring} expiring, {expired} expired, {closed} closed</source>
        <translation>
            <numerusform>%n decisione: {active} attive, {expiring} in scadenza, {expired} scadute, {closed} chiuse</numerusform>
            <numerusform>%n decisioni: {active} attive, {expiring} in scadenza, {expired} scadute, {closed} chiuse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who answered for it, after %n incident(s)? {answers}</source>
        <translation>
            <numerusform>Chi ne ha risposto, dopo %n guasto? {answers}</numerusform>
            <numerusform>Chi ne ha risposto, dopo %n guasti? {answers}</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours lost: {hours}; cost: {cost}</source>
        <translation>Ore perse: {hours}; costo: {cost}</translation>
    </message>
    <message numerus="yes">
        <source>change freeze over since {date}, for %n day(s)</source>
        <translation>
            <numerusform>blocco modifiche finito il {date}, da %n giorno</numerusform>
            <numerusform>blocco modifiche finito il {date}, da %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>FROZEN until {date}</source>
        <translation>CONGELATA fino al {date}</translation>
    </message>
    <message>
        <source>FROZEN without end</source>
        <translation>CONGELATA senza fine</translation>
    </message>
    <message>
        <source>ordered by {name}</source>
        <translation>ordinata da {name}</translation>
    </message>
    <message>
        <source>review by {date}</source>
        <translation>riesame entro il {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n giorno fa</numerusform>
            <numerusform>%n giorni fa</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>Conflict: no useful day is left before the block</source>
        <translation>Conflitto: nessun giorno utile prima del blocco</translation>
    </message>
    <message>
        <source>Conflict: the decision ends after the block; the last useful day was {date} ({days})</source>
        <translation>Conflitto: la decisione scade dopo il blocco; l&apos;ultimo giorno utile era il {date} ({days})</translation>
    </message>
    <message>
        <source>Conflict: the decision ends after the block; last useful day {date} ({days})</source>
        <translation>Conflitto: la decisione scade dopo il blocco; ultimo giorno utile {date} ({days})</translation>
    </message>
    <message>
        <source>Conflict: the block falls inside the change freeze; the last useful day was {date} ({days})</source>
        <translation>Conflitto: il blocco cade nel blocco modifiche; l&apos;ultimo giorno utile era il {date} ({days})</translation>
    </message>
    <message>
        <source>Conflict: the block falls inside the change freeze; last useful day {date} ({days})</source>
        <translation>Conflitto: il blocco cade nel blocco modifiche; ultimo giorno utile {date} ({days})</translation>
    </message>
    <message>
        <source>Conflict: the block falls inside the frozen period. The last useful day was {date} ({days})</source>
        <translation>Conflitto: il blocco cade nel periodo congelato. L&apos;ultimo giorno utile era il {date} ({days})</translation>
    </message>
    <message>
        <source>Conflict: the block falls inside the frozen period. Last useful day {date} ({days})</source>
        <translation>Conflitto: il blocco cade nel periodo congelato. Ultimo giorno utile {date} ({days})</translation>
    </message>
    <message>
        <source>No incident was recorded after a decision</source>
        <translation>Nessun guasto registrato dopo una decisione</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>the hotfix list and the build disagree</source>
        <translation>l’elenco degli aggiornamenti e la build non concordano</translation>
    </message>
    <message>
        <source>only the hotfix list speaks, the build is not known</source>
        <translation>parla solo l’elenco degli aggiornamenti, la build non è nota</translation>
    </message>
    <message>
        <source>a question nobody answered counts by its default</source>
        <translation>una domanda senza risposta vale con il suo valore predefinito</translation>
    </message>
    <message>
        <source>the operating system is not known</source>
        <translation>il sistema operativo non è noto</translation>
    </message>
    <message>
        <source>the build is known without its revision, or not at all</source>
        <translation>la build è nota senza revisione, o per niente</translation>
    </message>
    <message>
        <source>the hotfix list is not complete</source>
        <translation>l’elenco degli aggiornamenti non è completo</translation>
    </message>
    <message>
        <source>the product list is not complete</source>
        <translation>l’elenco dei prodotti non è completo</translation>
    </message>
    <message>
        <source>the installed version is not known</source>
        <translation>la versione installata non è nota</translation>
    </message>
    <message>
        <source>the installed version cannot be compared</source>
        <translation>la versione installata non è confrontabile</translation>
    </message>
    <message>
        <source>the package is somebody else&apos;s build, or the list is not complete</source>
        <translation>il pacchetto è compilato da altri, o l’elenco non è completo</translation>
    </message>
    <message>
        <source>a value it rests on was never read</source>
        <translation>un valore su cui si fonda non è mai stato letto</translation>
    </message>
    <message>
        <source>nothing collected speaks of it</source>
        <translation>nulla di quanto raccolto ne parla</translation>
    </message>
    <message numerus="yes">
        <source>its data is %n day(s) old, limit {limit}</source>
        <translation>
            <numerusform>i suoi dati hanno %n giorno, limite {limit}</numerusform>
            <numerusform>i suoi dati hanno %n giorni, limite {limit}</numerusform>
        </translation>
    </message>
    <message>
        <source>what was installed was stated by hand</source>
        <translation>quanto è installato è stato dichiarato a mano</translation>
    </message>
    <message>
        <source>the rule was not checked against its source</source>
        <translation>la regola non è stata controllata sulla fonte</translation>
    </message>
    <message>
        <source>collect the machine again</source>
        <translation>rilevare di nuovo la macchina</translation>
    </message>
    <message>
        <source>restart the machine and collect it again</source>
        <translation>riavviare la macchina e rilevarla di nuovo</translation>
    </message>
    <message>
        <source>answer the question</source>
        <translation>rispondere alla domanda</translation>
    </message>
    <message>
        <source>state the operating system (set os=…)</source>
        <translation>dichiarare il sistema operativo (set os=…)</translation>
    </message>
    <message>
        <source>give the build with its revision: the line that ver prints</source>
        <translation>indicare la build con la revisione: la riga che stampa ver</translation>
    </message>
    <message>
        <source>import a complete list with the collector</source>
        <translation>importare un elenco completo con il collettore</translation>
    </message>
    <message>
        <source>state the installed version by hand</source>
        <translation>dichiarare a mano la versione installata</translation>
    </message>
    <message>
        <source>state the value by hand</source>
        <translation>dichiarare a mano il valore</translation>
    </message>
    <message>
        <source>read the source of the rule</source>
        <translation>leggere la fonte della regola</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certo</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probabile</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Debole</translation>
    </message>
    <message>
        <source>{level}: {doubts}. To be certain: {remedies}</source>
        <translation>{level}: {doubts}. Per esserne certi: {remedies}</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>&quot;{text}&quot; is not a date: write YYYY-MM-DD or YYYY-MM-DDTHH:MM</source>
        <translation>«{text}» non è una data: scrivere AAAA-MM-GG o AAAA-MM-GGTHH:MM</translation>
    </message>
    <message>
        <source>Time zone &quot;{zone}&quot; does not exist: write an IANA name such as Europe/Rome</source>
        <translation>Il fuso orario «{zone}» non esiste: scrivere un nome IANA come Europe/Rome</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>Serve un nome</translation>
    </message>
    <message>
        <source>Key &quot;{key}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>La chiave «{key}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a value for {key}[: expected {expected}]</source>
        <translation>«{value}» non è un valore per {key}[: atteso {expected}]</translation>
    </message>
    <message>
        <source>Customer &quot;{name}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il cliente «{name}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Customer &quot;{name}&quot; exists already: choose another name</source>
        <translation>Il cliente «{name}» esiste già: scegliere un altro nome</translation>
    </message>
    <message>
        <source>Site &quot;{name}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>La sede «{name}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Site &quot;{name}&quot; exists already: choose another name</source>
        <translation>La sede «{name}» esiste già: scegliere un altro nome</translation>
    </message>
    <message>
        <source>Server &quot;{name}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il server «{name}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Server &quot;{name}&quot; exists already[ at customer {customer}]: choose another name</source>
        <translation>Il server «{name}» esiste già[ presso il cliente {customer}]: scegliere un altro nome</translation>
    </message>
    <message>
        <source>Several customers have a server &quot;{name}&quot; ({customers}): name the customer with --customer</source>
        <translation>Più clienti hanno un server «{name}» ({customers}): indicare il cliente con --customer</translation>
    </message>
    <message>
        <source>Kind &quot;{kind}&quot; does not exist: choose server, workstation, network, appliance or component</source>
        <translation>Il tipo «{kind}» non esiste: scegliere fra server, workstation, network, appliance e component</translation>
    </message>
    <message>
        <source>Question &quot;{question}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>La domanda «{question}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Say who answered, with --by NAME</source>
        <translation>Indicare chi ha risposto, con --by NOME</translation>
    </message>
    <message>
        <source>Say whom the answer to &quot;{question}&quot; is about, with --customer or --server</source>
        <translation>Indicare a chi si riferisce la risposta a «{question}», con --customer o --server</translation>
    </message>
    <message>
        <source>Fact &quot;{id}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il fatto «{id}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Source &quot;{name}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>La fonte «{name}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>The name &quot;{name}&quot; is taken already: choose another one</source>
        <translation>Il nome «{name}» è già usato: sceglierne un altro</translation>
    </message>
    <message>
        <source>Somebody removed this entry meanwhile: reload and try again</source>
        <translation>Questa voce è stata tolta nel frattempo: ricaricare e riprovare</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is not KEY=VALUE</source>
        <translation>«{word}» non è CHIAVE=VALORE</translation>
    </message>
    <message>
        <source>Operating system &quot;{value}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il sistema operativo «{value}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Role &quot;{value}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il ruolo «{value}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>&quot;{question}&quot; is a question: answer it with `question answer`</source>
        <translation>«{question}» è una domanda: rispondere con `question answer`</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is not key=value</source>
        <translation>«{word}» non è chiave=valore</translation>
    </message>
    <message>
        <source>Option {option} needs a value</source>
        <translation>L&apos;opzione {option} vuole un valore</translation>
    </message>
    <message>
        <source>Option {option} does not exist[: perhaps {nearest}?]</source>
        <translation>L&apos;opzione {option} non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Command &quot;{command}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il comando «{command}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>State &quot;{state}&quot; does not exist: choose blocking, overdue, verify, unsupported, frozen, deferred, due or satisfied</source>
        <translation>Lo stato «{state}» non esiste: scegliere fra blocking, overdue, verify, unsupported, frozen, deferred, due e satisfied</translation>
    </message>
    <message>
        <source>Language &quot;{language}&quot; is not available: choose it or en</source>
        <translation>La lingua «{language}» non è disponibile: scegliere it o en</translation>
    </message>
    <message>
        <source>File {file} does not exist</source>
        <translation>Il file {file} non esiste</translation>
    </message>
    <message>
        <source>File {file} cannot be read[: {reason}]</source>
        <translation>Il file {file} non si può leggere[: {reason}]</translation>
    </message>
    <message>
        <source>File {file} cannot be written[: {reason}]</source>
        <translation>Il file {file} non si può scrivere[: {reason}]</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: this is not text</source>
        <translation>{file}[, riga {line}]: non è testo</translation>
    </message>
    <message>
        <source>There is no inventory to import here</source>
        <translation>Qui non c&apos;è alcun inventario da importare</translation>
    </message>
    <message>
        <source>{file} is empty: collect the inventory again</source>
        <translation>{file} è vuoto: rifare la raccolta dell&apos;inventario</translation>
    </message>
    <message>
        <source>{file} is no known inventory: name its kind with --as-kind or use the collector</source>
        <translation>{file} non è un inventario conosciuto: indicarne il tipo con --as-kind o usare il collettore</translation>
    </message>
    <message>
        <source>{file} could be several kinds of inventory ({candidates}): name it with --as-kind</source>
        <translation>{file} può essere più tipi di inventario ({candidates}): indicare il tipo con --as-kind</translation>
    </message>
    <message>
        <source>{file} is a web page, not an inventory: save the command&apos;s output instead</source>
        <translation>{file} è una pagina web, non un inventario: salvare invece l&apos;uscita del comando</translation>
    </message>
    <message>
        <source>This import does not exist or has been undone already</source>
        <translation>Questa importazione non esiste o è già stata annullata</translation>
    </message>
    <message>
        <source>The vocabulary is refused: {file}[, field {field}]: {reason}</source>
        <translation>Vocabolario rifiutato: {file}[, campo {field}]: {reason}</translation>
    </message>
    <message>
        <source>The fact is refused: {file}[, line {line}][, field {field}]: {reason}</source>
        <translation>Fatto rifiutato: {file}[, riga {line}][, campo {field}]: {reason}</translation>
    </message>
    <message>
        <source>The advisory is refused: {file}[, line {line}][, field {field}]: {reason}</source>
        <translation>Avviso rifiutato: {file}[, riga {line}][, campo {field}]: {reason}</translation>
    </message>
    <message>
        <source>The policy is refused: {file}[, line {line}][, field {field}]: {reason}</source>
        <translation>Criterio rifiutato: {file}[, riga {line}][, campo {field}]: {reason}</translation>
    </message>
    <message>
        <source>{file} is not a Tagliando workspace: choose another file</source>
        <translation>{file} non è un archivio di Tagliando: scegliere un altro file</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Tagliando: update the program</source>
        <translation>{file} è stato scritto da una versione più recente di Tagliando: aggiornare il programma</translation>
    </message>
    <message>
        <source>{file} is in use by another program: close it and try again</source>
        <translation>{file} è in uso da un altro programma: chiuderlo e riprovare</translation>
    </message>
    <message>
        <source>{file} cannot be written: check the permissions</source>
        <translation>{file} non si può scrivere: controllare i permessi</translation>
    </message>
    <message>
        <source>{file} cannot be opened[: {reason}]</source>
        <translation>{file} non si può aprire[: {reason}]</translation>
    </message>
    <message>
        <source>{file} is damaged[ ({reason})]: restore the last backup</source>
        <translation>{file} è danneggiato[ ({reason})]: ripristinare l&apos;ultimo backup</translation>
    </message>
    <message>
        <source>The disk is full: free some space and try again[ ({file})]</source>
        <translation>Il disco è pieno: liberare spazio e riprovare[ ({file})]</translation>
    </message>
    <message>
        <source>The workspace could not be read or written[: {reason}][ ({file})]</source>
        <translation>L&apos;archivio non si è potuto leggere o scrivere[: {reason}][ ({file})]</translation>
    </message>
    <message>
        <source>The imported file cannot be kept beside the workspace[ ({file})][: {reason}]</source>
        <translation>Il file importato non si può conservare accanto all&apos;archivio[ ({file})][: {reason}]</translation>
    </message>
    <message>
        <source>The imported file is no longer beside the workspace[ ({file})]</source>
        <translation>Il file importato non è più accanto all&apos;archivio[ ({file})]</translation>
    </message>
    <message>
        <source>The kept copy of the imported file is damaged[ ({file})]: import it again</source>
        <translation>La copia conservata del file importato è danneggiata[ ({file})]: importarlo di nuovo</translation>
    </message>
    <message>
        <source>{file} already holds customers: choose an empty folder for the demonstration</source>
        <translation>{file} contiene già dei clienti: scegliere una cartella vuota per la dimostrazione</translation>
    </message>
    <message>
        <source>{file}: the report can be written as .pdf only</source>
        <translation>{file}: il rapporto si può scrivere solo in .pdf</translation>
    </message>
    <message>
        <source>The report cannot be written to {file}[: {reason}]: check folder and permissions</source>
        <translation>Il rapporto non si può scrivere in {file}[: {reason}]: controllare cartella e permessi</translation>
    </message>
    <message>
        <source>Unexpected error {code}[ ({details})]: report it with these words</source>
        <translation>Errore imprevisto {code}[ ({details})]: segnalarlo con queste parole</translation>
    </message>
    <message>
        <source>{file}[, line {line}]</source>
        <translation>{file}[, riga {line}]</translation>
    </message>
    <message>
        <source>{file} is a binary file[ ({kind})], not an inventory</source>
        <translation>{file} è un file binario[ ({kind})], non un inventario</translation>
    </message>
    <message>
        <source>{file} is an archive[ ({kind})]: unpack it and import the files inside</source>
        <translation>{file} è un archivio[ ({kind})]: estrarlo e importare i file che contiene</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: the text encoding cannot be read[ ({encoding})], save it as UTF-8</source>
        <translation>{file}[, riga {line}]: la codifica del testo non si può leggere[ ({encoding})], salvarlo in UTF-8</translation>
    </message>
    <message>
        <source>Kind of inventory &quot;{format}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il tipo di inventario «{format}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>{file} is larger than {limit_mb} MB: this is no inventory</source>
        <translation>{file} supera {limit_mb} MB: non è un inventario</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: the line is too long, this is no inventory</source>
        <translation>{file}[, riga {line}]: la riga è troppo lunga, non è un inventario</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: not understood[: &quot;{text}&quot;]</source>
        <translation>{file}[, riga {line}]: riga non compresa[: «{text}»]</translation>
    </message>
    <message>
        <source>{file}[, offset {offset}]: this is not valid JSON[: {reason}]</source>
        <translation>{file}[, posizione {offset}]: non è JSON valido[: {reason}]</translation>
    </message>
    <message>
        <source>{file} comes from a collector of another version ({version}, known up to {newest}): update Tagliando or the collector</source>
        <translation>{file} viene da un collettore di un&apos;altra versione ({version}, conosciute fino alla {newest}): aggiornare Tagliando o il collettore</translation>
    </message>
    <message>
        <source>{file} comes from a system of unknown kind &quot;{kind}&quot;: collect it again with the current collector</source>
        <translation>{file} viene da un sistema di tipo sconosciuto «{kind}»: raccogliere di nuovo con il collettore attuale</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: the field &quot;{text}&quot; has an unexpected value and was left out</source>
        <translation>{file}[, riga {line}]: il campo «{text}» ha un valore inatteso ed è stato tralasciato</translation>
    </message>
    <message>
        <source>{file}: &quot;{text}&quot; is not the time it was collected at: write it with its offset, like {expected}</source>
        <translation>{file}: «{text}» non è l&apos;ora della raccolta: scriverla con il fuso, come {expected}</translation>
    </message>
    <message>
        <source>{file}: fields nobody knows were left out[: {text}]</source>
        <translation>{file}: tralasciati dei campi sconosciuti[: {text}]</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: the date &quot;{text}&quot; can be read in two ways and was left out</source>
        <translation>{file}[, riga {line}]: la data «{text}» si può leggere in due modi ed è stata tralasciata</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: the entry &quot;{text}&quot; is cut off, the list counts as incomplete</source>
        <translation>{file}[, riga {line}]: la voce «{text}» è troncata, l&apos;elenco vale come incompleto</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: the entry &quot;{text}&quot; is no hotfix and was left out</source>
        <translation>{file}[, riga {line}]: la voce «{text}» non è un hotfix ed è stata tralasciata</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: package &quot;{text}&quot; is only half installed, repair it with the package manager</source>
        <translation>{file}[, riga {line}]: il pacchetto «{text}» è installato a metà, ripararlo con il gestore dei pacchetti</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: package &quot;{text}&quot; has no status and was left out</source>
        <translation>{file}[, riga {line}]: il pacchetto «{text}» è senza stato ed è stato tralasciato</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: package &quot;{text}&quot; has no version and was left out</source>
        <translation>{file}[, riga {line}]: il pacchetto «{text}» è senza versione ed è stato tralasciato</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: the operating system &quot;{text}&quot; is not known, state it by hand (set os=…)</source>
        <translation>{file}[, riga {line}]: il sistema operativo «{text}» non è conosciuto, indicarlo a mano (set os=…)</translation>
    </message>
    <message>
        <source>{file} does not say which machine it is about: name it with --server</source>
        <translation>{file} non dice di quale macchina parla: indicarla con --server</translation>
    </message>
    <message>
        <source>&quot;{server}&quot; is new: name its customer with --customer</source>
        <translation>«{server}» è nuovo: indicarne il cliente con --customer</translation>
    </message>
    <message>
        <source>{file} fits several machines called &quot;{server}&quot;: name one with --server</source>
        <translation>{file} corrisponde a più macchine di nome «{server}»: indicarne una con --server</translation>
    </message>
    <message>
        <source>File {file} is larger than {megabytes} MB and is refused</source>
        <translation>Il file {file} supera {megabytes} MB ed è rifiutato</translation>
    </message>
    <message>
        <source>The compressed file is damaged[: {file}][: {reason}]</source>
        <translation>Il file compresso è danneggiato[: {file}][: {reason}]</translation>
    </message>
    <message>
        <source>The compressed file grows beyond every honest size and is refused[: {file}]</source>
        <translation>Il file compresso si espande oltre ogni misura ragionevole ed è rifiutato[: {file}]</translation>
    </message>
    <message>
        <source>This computer ({system}) cannot be scanned: use the collector</source>
        <translation>Questo computer ({system}) non si può rilevare: usare il collettore</translation>
    </message>
    <message>
        <source>The command {command} failed[: {reason}]</source>
        <translation>Il comando {command} non è riuscito[: {reason}]</translation>
    </message>
    <message>
        <source>The source is refused and the last good one kept[: {file}][, line {line}][, field {field}][: {reason}]</source>
        <translation>Fonte rifiutata, resta valida l&apos;ultima buona[: {file}][, riga {line}][, campo {field}][: {reason}]</translation>
    </message>
    <message>
        <source>The source answered with a web page instead of data[ ({file})]: check proxy and address</source>
        <translation>La fonte ha risposto con una pagina web invece che con i dati[ ({file})]: controllare proxy e indirizzo</translation>
    </message>
    <message>
        <source>There is no document of this source in {file}</source>
        <translation>In {file} non c&apos;è alcun documento di questa fonte</translation>
    </message>
    <message>
        <source>No signed index (InRelease) among these files[: {file}]</source>
        <translation>Nessun indice firmato (InRelease) fra questi file[: {file}]</translation>
    </message>
    <message>
        <source>These indexes are no security indexes[: {file}]</source>
        <translation>Questi indici non sono indici di sicurezza[: {file}]</translation>
    </message>
    <message>
        <source>The Packages file that belongs to the signed index is missing[: {file}]</source>
        <translation>Manca il file Packages che appartiene all&apos;indice firmato[: {file}]</translation>
    </message>
    <message>
        <source>No signed index vouches for this file: fetch both again[: {file}]</source>
        <translation>Nessun indice firmato garantisce questo file: scaricare di nuovo entrambi[: {file}]</translation>
    </message>
    <message>
        <source>No machine needs the source {name}: nothing was fetched</source>
        <translation>Nessuna macchina ha bisogno della fonte {name}: non è stato scaricato nulla</translation>
    </message>
    <message>
        <source>The source {name} comes from files only: name one with --from</source>
        <translation>La fonte {name} arriva solo da file: indicarne uno con --from</translation>
    </message>
    <message>
        <source>An older index was left out for a newer one[: {file}][ ({date})]</source>
        <translation>Un indice più vecchio è stato tralasciato per uno più recente[: {file}][ ({date})]</translation>
    </message>
    <message>
        <source>The index {index} is past its own validity ({date}): fetch it again</source>
        <translation>L&apos;indice {index} ha superato la propria validità ({date}): scaricarlo di nuovo</translation>
    </message>
    <message>
        <source>An index of another origin was left out[: {file}][ ({origin})]</source>
        <translation>Tralasciato un indice di altra origine[: {file}][ ({origin})]</translation>
    </message>
    <message>
        <source>An index that is no security index was left out[: {file}][ ({codename})]</source>
        <translation>Tralasciato un indice che non è di sicurezza[: {file}][ ({codename})]</translation>
    </message>
    <message>
        <source>A file that is no Packages index was left out[: {file}]</source>
        <translation>Tralasciato un file che non è un indice Packages[: {file}]</translation>
    </message>
    <message>
        <source>An index of an unknown release was left out[: {file}][ ({codename})]</source>
        <translation>Tralasciato un indice di una versione sconosciuta[: {file}][ ({codename})]</translation>
    </message>
    <message>
        <source>A file no index speaks of was left out[: {file}]</source>
        <translation>Tralasciato un file di cui nessun indice parla[: {file}]</translation>
    </message>
    <message>
        <source>The index is not signed and is refused[: {file}]</source>
        <translation>L&apos;indice non è firmato ed è rifiutato[: {file}]</translation>
    </message>
    <message>
        <source>The signature does not fit and the index is refused[: {file}]</source>
        <translation>La firma non corrisponde e l&apos;indice è rifiutato[: {file}]</translation>
    </message>
    <message>
        <source>The key of the signature is not known[ ({key})]: update the keyring package</source>
        <translation>La chiave della firma non è conosciuta[ ({key})]: aggiornare il pacchetto del portachiavi</translation>
    </message>
    <message>
        <source>The key of the signature has expired[ ({key})]: update the keyring package</source>
        <translation>La chiave della firma è scaduta[ ({key})]: aggiornare il pacchetto del portachiavi</translation>
    </message>
    <message>
        <source>The keyring is missing[ ({keyring})]: install the package debian-archive-keyring</source>
        <translation>Manca il portachiavi[ ({keyring})]: installare il pacchetto debian-archive-keyring</translation>
    </message>
    <message>
        <source>gpgv is missing: install the package gpgv to check signatures</source>
        <translation>Manca gpgv: installare il pacchetto gpgv per verificare le firme</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>Annullato: nulla è stato modificato</translation>
    </message>
    <message>
        <source>Nothing called &quot;{name}&quot; concerns {server}</source>
        <translation>Niente di nome «{name}» riguarda {server}</translation>
    </message>
    <message>
        <source>The pages cannot be painted[ ({reason})]: check the printer</source>
        <translation>Le pagine non si possono stampare[ ({reason})]: controllare la stampante</translation>
    </message>
    <message>
        <source>This is no address that can be fetched[: {url}]</source>
        <translation>Questo non è un indirizzo da cui scaricare[: {url}]</translation>
    </message>
    <message>
        <source>Only https addresses and files are read[: {url}]</source>
        <translation>Si leggono solo indirizzi https e file[: {url}]</translation>
    </message>
    <message>
        <source>The file cannot be read[: {url}][: {reason}]</source>
        <translation>Il file non si può leggere[: {url}][: {reason}]</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: check proxy and clock[ ({url})][: {reason}]</source>
        <translation>Il certificato del server non è attendibile: controllare proxy e orologio[ ({url})][: {reason}]</translation>
    </message>
    <message>
        <source>The server answered with an error[ {status}]: try again later[ ({url})]</source>
        <translation>Il server ha risposto con un errore[ {status}]: riprovare più tardi[ ({url})]</translation>
    </message>
    <message>
        <source>The server sends on to an address that is not followed[: {url}]</source>
        <translation>Il server rimanda a un indirizzo che non viene seguito[: {url}]</translation>
    </message>
    <message>
        <source>The server does not answer: check the connection and try again[ ({url})]</source>
        <translation>Il server non risponde: controllare la connessione e riprovare[ ({url})]</translation>
    </message>
    <message>
        <source>The answer is larger than this source ever was and is refused[: {url}]</source>
        <translation>La risposta supera ogni misura di questa fonte ed è rifiutata[: {url}]</translation>
    </message>
    <message>
        <source>The source cannot be reached: check the connection and try again[ ({url})][: {reason}]</source>
        <translation>La fonte non è raggiungibile: controllare la connessione e riprovare[ ({url})][: {reason}]</translation>
    </message>
    <message>
        <source>{id} was stated by hand, not imported: clear a value with set KEY=</source>
        <translation>{id} è stato indicato a mano, non importato: cancellare un valore con set CHIAVE=</translation>
    </message>
    <message>
        <source>{file} holds {count} machines: import it without --server {server}</source>
        <translation>{file} contiene {count} macchine: importarlo senza --server {server}</translation>
    </message>
    <message>
        <source>Nothing is called &quot;{name}&quot;: use a track, a fact, a KB, a CVE or a package</source>
        <translation>Niente si chiama «{name}»: indicare una traccia, un fatto, una KB, una CVE o un pacchetto</translation>
    </message>
    <message>
        <source>A newer copy of the month {month} is held ({held}): this one ({date}) was left out[: {file}]</source>
        <translation>Del mese {month} c&apos;è già una copia più nuova ({held}): questa ({date}) è stata lasciata fuori[: {file}]</translation>
    </message>
    <message>
        <source>{count} fixes for {products} products other than Windows itself are not judged yet, check them by hand: {names}</source>
        <translation>{count} correzioni per {products} prodotti diversi da Windows non sono ancora giudicate, controllarle a mano: {names}</translation>
    </message>
    <message>
        <source>{count} older months remain to be fetched: run the update again</source>
        <translation>Restano da scaricare {count} mesi più vecchi: ripetere l&apos;aggiornamento</translation>
    </message>
    <message>
        <source>{file}: &quot;{text}&quot; is listed both as installed and as missing and counts as missing</source>
        <translation>{file}: &quot;{text}&quot; figura sia installato sia mancante e conta come mancante</translation>
    </message>
    <message>
        <source>{file}: &quot;{text}&quot; is a list of names, no machine was looked at: nothing is known from it</source>
        <translation>{file}: &quot;{text}&quot; è un elenco di nomi, nessuna macchina è stata guardata: non dice nulla</translation>
    </message>
    <message>
        <source>{file}: the scan itself failed in part and its lists count as incomplete[: {text}]</source>
        <translation>{file}: la scansione stessa è fallita in parte e i suoi elenchi contano come incompleti[: {text}]</translation>
    </message>
    <message>
        <source>There is no collector for &quot;{system}&quot;: known are {known}</source>
        <translation>Non c’è un collettore per «{system}»: quelli noti sono {known}</translation>
    </message>
    <message>
        <source>Left out ({count}): {reason}[ ({names})]</source>
        <translation>Lasciati fuori ({count}): {reason}[ ({names})]</translation>
    </message>
    <message>
        <source>The document is refused, the others were taken[: {file}][, line {line}][, field {field}][: {reason}]</source>
        <translation>Il documento è rifiutato, gli altri sono stati presi[: {file}][, riga {line}][, campo {field}][: {reason}]</translation>
    </message>
    <message>
        <source>The baseline is refused: {file}[, line {line}][, field {field}]: {reason}</source>
        <translation>La configurazione di base è rifiutata: {file}[, riga {line}][, campo {field}]: {reason}</translation>
    </message>
    <message>
        <source>Baseline &quot;{name}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>La configurazione di base «{name}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Version {version} of {name} is recorded already (the newest is {held}): give the next number, or none</source>
        <translation>La versione {version} di {name} è già registrata (l’ultima è la {held}): indicare il numero seguente, o nessuno</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; cannot be taken: known are {known}</source>
        <translation>«{text}» non si può prendere: si conoscono {known}</translation>
    </message>
    <message>
        <source>{server} shows nothing to take: import its inventory first</source>
        <translation>{server} non mostra nulla da prendere: importare prima il suo inventario</translation>
    </message>
    <message>
        <source>Newer scores are held ({held}): these ({date}) were left out</source>
        <translation>Si hanno punteggi più recenti ({held}): questi ({date}) sono stati lasciati fuori</translation>
    </message>
    <message>
        <source>{count} more documents remain to be fetched: run the update again</source>
        <translation>{count} altri documenti restano da scaricare: ripetere l&apos;aggiornamento</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a date for {field}: write YYYY-MM-DD</source>
        <translation>«{value}» non è una data per {field}: scrivere AAAA-MM-GG</translation>
    </message>
    <message>
        <source>An expiry is needed: say until when the decision holds, with --until YYYY-MM-DD</source>
        <translation>Serve una scadenza: dire fino a quando vale la decisione, con --until AAAA-MM-GG</translation>
    </message>
    <message>
        <source>The name of who decided at the customer is needed, with --by NAME</source>
        <translation>Serve il nome di chi ha deciso presso il cliente, con --by NOME</translation>
    </message>
    <message>
        <source>The role of who decided is needed, with --role ROLE</source>
        <translation>Serve il ruolo di chi ha deciso, con --role RUOLO</translation>
    </message>
    <message>
        <source>The day the customer was warned is needed, with --warned YYYY-MM-DD</source>
        <translation>Serve il giorno in cui il cliente è stato avvisato, con --warned AAAA-MM-GG</translation>
    </message>
    <message>
        <source>A reason is needed, with --reason: {reasons}</source>
        <translation>Serve un motivo, con --reason: {reasons}</translation>
    </message>
    <message>
        <source>Reason &quot;{reason}&quot; does not exist[ (perhaps {nearest}?)]: choose one of {reasons}</source>
        <translation>Il motivo «{reason}» non esiste[ (forse {nearest}?)]: scegliere fra {reasons}</translation>
    </message>
    <message>
        <source>Kind of decision &quot;{kind}&quot; does not exist: choose deferral, acceptance, refusal or false-positive</source>
        <translation>Il tipo di decisione «{kind}» non esiste: scegliere deferral, acceptance, refusal o false-positive</translation>
    </message>
    <message>
        <source>Channel &quot;{channel}&quot; does not exist: choose mail, pec, phone or paper</source>
        <translation>Il canale «{channel}» non esiste: scegliere mail, pec, phone o paper</translation>
    </message>
    <message>
        <source>&quot;{blamed}&quot; is no answer to who answered for it: choose protected, blamed, shared or unknown</source>
        <translation>«{blamed}» non dice chi ne ha risposto: scegliere protected, blamed, shared o unknown</translation>
    </message>
    <message>
        <source>The day of the incident is needed, with --incident YYYY-MM-DD</source>
        <translation>Serve il giorno del guasto, con --incident AAAA-MM-GG</translation>
    </message>
    <message>
        <source>Say which machines the decision is about, with --server H,H</source>
        <translation>Dire quali macchine riguarda la decisione, con --server H,H</translation>
    </message>
    <message>
        <source>The words of the correction are needed, with --text</source>
        <translation>Serve il testo della correzione, con --text</translation>
    </message>
    <message>
        <source>The decision cannot have been taken on {date}: that day has not come</source>
        <translation>La decisione non può essere del {date}: quel giorno non è ancora venuto</translation>
    </message>
    <message>
        <source>The customer was warned on {warned}, after deciding on {decided}: check the two dates</source>
        <translation>Il cliente è stato avvisato il {warned}, dopo aver deciso il {decided}: controllare le due date</translation>
    </message>
    <message>
        <source>The expiry {date} lies in the past: choose a day to come</source>
        <translation>La scadenza {date} è nel passato: scegliere un giorno futuro</translation>
    </message>
    <message>
        <source>The expiry {until} lies before the decision of {decided}: check the two dates</source>
        <translation>La scadenza {until} viene prima della decisione del {decided}: controllare le due date</translation>
    </message>
    <message>
        <source>The review on {date} lies outside the time of the decision</source>
        <translation>Il riesame del {date} cade fuori dal periodo della decisione</translation>
    </message>
    <message>
        <source>Say when the compensating control was checked, with --control-checked YYYY-MM-DD</source>
        <translation>Dire quando è stata verificata la misura compensativa, con --control-checked AAAA-MM-GG</translation>
    </message>
    <message>
        <source>Say which compensating control was checked, with --control TEXT</source>
        <translation>Dire quale misura compensativa è stata verificata, con --control TESTO</translation>
    </message>
    <message>
        <source>The control cannot have been checked on {date}: that day has not come</source>
        <translation>La misura non può essere stata verificata il {date}: quel giorno non è ancora venuto</translation>
    </message>
    <message>
        <source>{file} is larger than {megabytes} MB: keep it elsewhere and name it in --text</source>
        <translation>{file} supera {megabytes} MB: conservarlo altrove e nominarlo in --text</translation>
    </message>
    <message>
        <source>Renewal {number} needs a higher approver than {previous}[ (the contract names {approvers})]: {role} is not</source>
        <translation>Il rinnovo numero {number} chiede un approvatore superiore a {previous}[ (il contratto indica {approvers})]: {role} non lo è</translation>
    </message>
    <message>
        <source>Renewal {number} needs a fresh check of the control: the last one is {days} days old</source>
        <translation>Il rinnovo numero {number} chiede una verifica recente della misura: l&apos;ultima ha {days} giorni</translation>
    </message>
    <message>
        <source>Renewal {number} needs a fresh check of the control: none was ever recorded</source>
        <translation>Il rinnovo numero {number} chiede una verifica recente della misura: non ne risulta nessuna</translation>
    </message>
    <message>
        <source>Renewal {number} needs a higher approver than {previous}[ (the contract names {approvers})] and a fresh check of the control: the last one is {days} days old</source>
        <translation>Il rinnovo numero {number} chiede un approvatore superiore a {previous}[ (il contratto indica {approvers})] e una verifica recente della misura: l&apos;ultima ha {days} giorni</translation>
    </message>
    <message>
        <source>Renewal {number} needs a higher approver than {previous}[ (the contract names {approvers})] and a fresh check of the control: none was ever recorded</source>
        <translation>Il rinnovo numero {number} chiede un approvatore superiore a {previous}[ (il contratto indica {approvers})] e una verifica recente della misura: non ne risulta nessuna</translation>
    </message>
    <message>
        <source>The decision ends on {until}, after the block of {stop} ({track})[; last useful day {last}]: shorten it, or name who takes that upon himself, with --override-by NAME</source>
        <translation>La decisione scade il {until}, dopo il blocco del {stop} ({track})[; ultimo giorno utile {last}]: accorciarla, o indicare chi se ne assume la responsabilità, con --override-by NOME</translation>
    </message>
    <message>
        <source>Decision {id} does not exist</source>
        <translation>La decisione {id} non esiste</translation>
    </message>
    <message>
        <source>Decision {id} was replaced by decision {by}: renew that one</source>
        <translation>La decisione {id} è stata sostituita dalla {by}: rinnovare quella</translation>
    </message>
    <message>
        <source>The name of who ordered the freeze is needed, with --ordered-by NAME</source>
        <translation>Serve il nome di chi ha ordinato il blocco, con --ordered-by NOME</translation>
    </message>
    <message>
        <source>Say from when the freeze holds, with --from YYYY-MM-DD</source>
        <translation>Dire da quando vale il blocco, con --from AAAA-MM-GG</translation>
    </message>
    <message>
        <source>Say until when the freeze holds, with --to YYYY-MM-DD, or --no-end with a review</source>
        <translation>Dire fino a quando vale il blocco, con --to AAAA-MM-GG, oppure --no-end con un riesame</translation>
    </message>
    <message>
        <source>A freeze without end needs a review, with --review-every DAYS</source>
        <translation>Un blocco senza fine chiede un riesame, con --review-every GIORNI</translation>
    </message>
    <message>
        <source>The freeze would end on {to}, before it begins on {from}</source>
        <translation>Il blocco finirebbe il {to}, prima di cominciare il {from}</translation>
    </message>
    <message>
        <source>The review cannot have been made on {date}: that day has not come</source>
        <translation>Il riesame non può essere del {date}: quel giorno non è ancora venuto</translation>
    </message>
    <message>
        <source>Rule {rule} leaves no free day: give it an end, or order a freeze without end with its review</source>
        <translation>La regola {rule} non lascia nessun giorno libero: darle una fine, oppure ordinare un blocco senza fine con il suo riesame</translation>
    </message>
    <message>
        <source>The day of the event belongs to a recurring freeze: give --rrule too</source>
        <translation>Il giorno dell&apos;evento vale per un blocco ricorrente: indicare anche --rrule</translation>
    </message>
    <message>
        <source>The block of {stop} ({track}) falls inside the freeze[; last useful day {last}]: move the freeze, or name who takes that upon himself, with --override-by NAME</source>
        <translation>Il blocco del {stop} ({track}) cade nel blocco modifiche[; ultimo giorno utile {last}]: spostarlo, o indicare chi se ne assume la responsabilità, con --override-by NOME</translation>
    </message>
    <message>
        <source>Freeze {id} does not exist</source>
        <translation>Il blocco modifiche {id} non esiste</translation>
    </message>
    <message>
        <source>Freeze {id} was ordered without exceptions</source>
        <translation>Il blocco modifiche {id} è stato ordinato senza eccezioni</translation>
    </message>
    <message>
        <source>The name of who grants the exception is needed, with --by NAME</source>
        <translation>Serve il nome di chi concede l&apos;eccezione, con --by NOME</translation>
    </message>
    <message>
        <source>Rule &quot;{rule}&quot; is refused: {reason}</source>
        <translation>Regola «{rule}» rifiutata: {reason}</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a window: write mon-fri,18:30-22:00</source>
        <translation>«{text}» non è una finestra: scrivere mon-fri,18:30-22:00</translation>
    </message>
    <message>
        <source>Several customers have a site &quot;{name}&quot; ({customers}): name the customer with --customer</source>
        <translation>Più clienti hanno una sede «{name}» ({customers}): indicare il cliente con --customer</translation>
    </message>
    <message>
        <source>Row {row} of the journal was altered</source>
        <translation>La riga {row} del giornale è stata alterata</translation>
    </message>
    <message>
        <source>Rows {row} to {last} of the journal were removed</source>
        <translation>Le righe da {row} a {last} del giornale sono state tolte</translation>
    </message>
    <message>
        <source>The journal was reordered: at place {row} stands row {from}</source>
        <translation>Il giornale è stato riordinato: al posto {row} sta la riga {from}</translation>
    </message>
    <message>
        <source>The end of the journal was cut: rows {row} to {last} are missing</source>
        <translation>La fine del giornale è stata tagliata: mancano le righe da {row} a {last}</translation>
    </message>
    <message>
        <source>No row of the journal has the printed hash: its end was cut, it was rewritten, or the paper is another workspace&apos;s</source>
        <translation>Nessuna riga del giornale ha l&apos;impronta stampata: la fine è stata tagliata, il giornale riscritto, oppure il foglio è di un altro archivio</translation>
    </message>
    <message>
        <source>&quot;{anchor}&quot; is not a hash: copy the 64 digits from the paper</source>
        <translation>«{anchor}» non è un&apos;impronta: copiare le 64 cifre dal foglio</translation>
    </message>
    <message>
        <source>Nobody in the journal is called &quot;{name}&quot;</source>
        <translation>Nel giornale non c&apos;è nessuno di nome «{name}»</translation>
    </message>
    <message>
        <source>Decision {id} is not what the journal says of it: it was rewritten or removed</source>
        <translation>La decisione {id} non è quella del giornale: è stata riscritta o tolta</translation>
    </message>
    <message>
        <source>Product &quot;{name}&quot; is not in the vocabulary[: perhaps {nearest}?]</source>
        <translation>Il prodotto «{name}» non è nel vocabolario[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Name the product as the list names it</source>
        <translation>Nomina il prodotto come lo nomina l’elenco</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; was never mapped: there is nothing to forget</source>
        <translation>«{name}» non è mai stato associato: non c’è nulla da dimenticare</translation>
    </message>
    <message>
        <source>There is no policy &quot;{name}&quot;[ (perhaps {nearest})]. Known are {known}; a file of your own is named by its path</source>
        <translation>Il criterio «{name}» non esiste[ (forse {nearest})]. Sono noti {known}; un file proprio si indica con il percorso</translation>
    </message>
    <message>
        <source>Whose site is {site}? Name the customer with --customer</source>
        <translation>Di chi è la sede {site}? Indicare il cliente con --customer</translation>
    </message>
    <message>
        <source>Visit {id} does not exist</source>
        <translation>La visita {id} non esiste</translation>
    </message>
    <message>
        <source>Visit {id} was closed and signed: it stays as it is</source>
        <translation>La visita {id} è chiusa e firmata: resta com&apos;è</translation>
    </message>
    <message>
        <source>{file} is no table: no columns could be told apart</source>
        <translation>{file} non è una tabella: non si distinguono colonne</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: a quotation mark is never closed, export the table again</source>
        <translation>{file}[, riga {line}]: le virgolette non vengono mai chiuse, esportare di nuovo la tabella</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: left out, it stands above the header[: &quot;{text}&quot;]</source>
        <translation>{file}[, riga {line}]: tralasciata, sta sopra l&apos;intestazione[: «{text}»]</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: left out, it has {count} cells where the header has {expected}</source>
        <translation>{file}[, riga {line}]: tralasciata, ha {count} celle dove l&apos;intestazione ne ha {expected}</translation>
    </message>
    <message>
        <source>{file} is a table with the columns {columns}: say what they mean, with --columns COLUMN=TARGET or in the window</source>
        <translation>{file} è una tabella con le colonne {columns}: dire che cosa significano, con --columns COLONNA=SIGNIFICATO o nella finestra</translation>
    </message>
    <message>
        <source>{file} has no column &quot;{column}&quot;[: perhaps {nearest}?] Its columns are {columns}</source>
        <translation>{file} non ha la colonna «{column}»[: forse {nearest}?] Le sue colonne sono {columns}</translation>
    </message>
    <message>
        <source>Column &quot;{column}&quot; cannot hold &quot;{target}&quot;, which is not known[: perhaps {nearest}?]</source>
        <translation>La colonna «{column}» non può contenere «{target}», che non è noto[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Two columns hold &quot;{target}&quot;: leave one of them out</source>
        <translation>Due colonne contengono «{target}»: tralasciarne una</translation>
    </message>
    <message>
        <source>{file}: no column says anything about a machine, say what its columns mean: {columns}</source>
        <translation>{file}: nessuna colonna parla di una macchina, dire che cosa significano le colonne: {columns}</translation>
    </message>
    <message>
        <source>A table lists either packages or products: leave one of the two columns out</source>
        <translation>Una tabella elenca pacchetti oppure prodotti: tralasciare una delle due colonne</translation>
    </message>
    <message>
        <source>Column &quot;{column}&quot; holds versions, but no column names the package or product they belong to</source>
        <translation>La colonna «{column}» contiene versioni, ma nessuna colonna nomina il pacchetto o il prodotto a cui appartengono</translation>
    </message>
    <message>
        <source>{file}: the date {text} in column &quot;{column}&quot; can be read in two ways, say what stands first: --dates day or --dates month</source>
        <translation>{file}: la data {text} nella colonna «{column}» si può leggere in due modi, dire che cosa viene prima: --dates day (giorno) o --dates month (mese)</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: left out, it names no machine[: &quot;{text}&quot;]</source>
        <translation>{file}[, riga {line}]: tralasciata, non nomina una macchina[: «{text}»]</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: left out, it names no customer[: &quot;{text}&quot;]</source>
        <translation>{file}[, riga {line}]: tralasciata, non nomina un cliente[: «{text}»]</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: left out, nobody knows the state &quot;{text}&quot;</source>
        <translation>{file}[, riga {line}]: tralasciata, lo stato «{text}» non è noto</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: &quot;{text}&quot; is not a date and was left out</source>
        <translation>{file}[, riga {line}]: «{text}» non è una data ed è stata tralasciata</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: for {key} an earlier row says &quot;{before}&quot;, so &quot;{text}&quot; was left out</source>
        <translation>{file}[, riga {line}]: per {key} una riga precedente dice «{before}», quindi «{text}» è stato tralasciato</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: left out, {server} belongs to {customer}</source>
        <translation>{file}[, riga {line}]: tralasciata, {server} è di {customer}</translation>
    </message>
    <message>
        <source>Not everything in the files could be read ({count} rejected), so nobody knows which machines are gone: correct them, or import with --mode replace</source>
        <translation>Non tutto nei file è leggibile ({count} rifiutate), quindi non si sa quali macchine manchino: correggerli, o importare con --mode replace</translation>
    </message>
    <message>
        <source>A saved profile cannot be read: remove it and map the columns again</source>
        <translation>Un profilo salvato non si può leggere: rimuoverlo e associare di nuovo le colonne</translation>
    </message>
    <message>
        <source>Profile &quot;{name}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il profilo «{name}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>{file} lists what the software &quot;{text}&quot; is made of, no machine: nothing is known from it</source>
        <translation>{file} elenca di che cosa è fatto il software «{text}», nessuna macchina: non se ne ricava nulla</translation>
    </message>
    <message>
        <source>{file}: {count} components are no packages of a distribution and were left out[, the first is &quot;{text}&quot;]</source>
        <translation>{file}: {count} componenti non sono pacchetti di una distribuzione e sono stati tralasciati[, il primo è «{text}»]</translation>
    </message>
    <message>
        <source>{file} is a vulnerability scanner&apos;s report: it tells what a scanner guessed, not what is installed; import the machine&apos;s own lists</source>
        <translation>{file} è il rapporto di uno scanner di vulnerabilità: dice che cosa lo scanner ha supposto, non che cosa è installato; importare gli elenchi della macchina stessa</translation>
    </message>
    <message>
        <source>{file} lists the packages of a container image, no machine: nothing is known from it</source>
        <translation>{file} elenca i pacchetti dell&apos;immagine di un contenitore, nessuna macchina: non se ne ricava nulla</translation>
    </message>
    <message>
        <source>{file}: the list does not name source packages, which advisories go by, and counts as incomplete: use the collector or dpkg-query</source>
        <translation>{file}: l&apos;elenco non nomina i pacchetti sorgente, sui quali si basano gli avvisi, e vale come incompleto: usare il collettore o dpkg-query</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: the state &quot;{text}&quot; is not known and was left out</source>
        <translation>{file}[, riga {line}]: lo stato «{text}» non è noto ed è stato tralasciato</translation>
    </message>
    <message>
        <source>{file}: {count} rows have no name or no version and were left out</source>
        <translation>{file}: {count} righe non hanno nome o versione e sono state tralasciate</translation>
    </message>
    <message>
        <source>{file} names device &quot;{text}&quot; by its number only: import the tool&apos;s list of devices in the same go</source>
        <translation>{file} nomina il dispositivo «{text}» solo con il suo numero: importare insieme l&apos;elenco dei dispositivi dello strumento</translation>
    </message>
    <message>
        <source>{file} is encrypted: unpack it with its password and import the files inside</source>
        <translation>{file} è cifrato: estrarlo con la sua password e importare i file che contiene</translation>
    </message>
    <message>
        <source>{file} holds a file named &quot;{name}&quot;, which leads outside of the archive: it is refused as a whole</source>
        <translation>{file} contiene un file di nome «{name}», che porta fuori dall&apos;archivio: viene rifiutato per intero</translation>
    </message>
    <message>
        <source>{file} is an office document: save its table as CSV and import that</source>
        <translation>{file} è un documento d&apos;ufficio: salvare la tabella come CSV e importare quella</translation>
    </message>
    <message>
        <source>{file} is not a calendar: export it again as iCalendar (.ics)</source>
        <translation>{file} non è un calendario: esportarlo di nuovo come iCalendar (.ics)</translation>
    </message>
    <message>
        <source>{file} is too large for a calendar: export only the events that matter</source>
        <translation>{file} è troppo grande per un calendario: esportare solo gli eventi che servono</translation>
    </message>
    <message>
        <source>{file} holds no event</source>
        <translation>{file} non contiene eventi: esportare il calendario di nuovo</translation>
    </message>
    <message>
        <source>{file} holds no event of whole days: a freeze is made of days</source>
        <translation>{file} non contiene eventi di giorni interi: un blocco modifiche è fatto di giorni</translation>
    </message>
    <message>
        <source>{file} holds no recurring event with hours: a window repeats and has hours</source>
        <translation>{file} non contiene eventi ripetuti con orario: una finestra si ripete e ha un orario</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; repeats over several days in a way that cannot be kept: split it, or write the rule by hand</source>
        <translation>«{label}» si ripete su più giorni in un modo che non si può conservare: dividerlo, o scrivere la regola a mano</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; is cancelled and was left out</source>
        <translation>«{label}» è annullato ed è stato tralasciato</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; has no first day and was left out</source>
        <translation>«{label}» non ha un primo giorno ed è stato tralasciato</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; names single days beside its rule: they were left out, grant them as exceptions</source>
        <translation>«{label}» indica giorni singoli oltre alla regola: sono stati tralasciati, concederli come eccezioni</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; has hours and was left out: import it as a window</source>
        <translation>«{label}» ha un orario ed è stato tralasciato: importarlo come finestra</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; lasts whole days and was left out: import it as a freeze</source>
        <translation>«{label}» dura giorni interi ed è stato tralasciato: importarlo come blocco modifiche</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; does not repeat each week or month and was left out</source>
        <translation>«{label}» non si ripete ogni settimana o mese ed è stato tralasciato</translation>
    </message>
    <message>
        <source>Visit {id} was cancelled: book another one</source>
        <translation>La visita {id} è stata annullata: prenotarne un&apos;altra</translation>
    </message>
    <message>
        <source>Say on which day, with --date YYYY-MM-DD</source>
        <translation>Indicare il giorno, con --date AAAA-MM-GG</translation>
    </message>
    <message>
        <source>{date} lies in the past: choose a day to come</source>
        <translation>Il {date} è già passato: scegliere un giorno futuro</translation>
    </message>
    <message>
        <source>{date} refused: {label} on {event}[; next free day {next}]</source>
        <translation>{date} rifiutata: {label} il {event}[; primo giorno libero {next}]</translation>
    </message>
    <message>
        <source>{date} refused: change freeze[ ({label})][ until {until}][; next free day {next}]</source>
        <translation>{date} rifiutata: blocco modifiche[ ({label})][ fino al {until}][; primo giorno libero {next}]</translation>
    </message>
    <message>
        <source>{date} refused: it is a holiday[; next free day {next}]</source>
        <translation>{date} rifiutata: è festa[; primo giorno libero {next}]</translation>
    </message>
    <message>
        <source>{date} refused: no maintenance window on that day[; next free day {next}]</source>
        <translation>{date} rifiutata: quel giorno non c&apos;è finestra di manutenzione[; primo giorno libero {next}]</translation>
    </message>
    <message>
        <source>{customer}: not one day within a year can be had; agree another maintenance window or an exception to the freeze</source>
        <translation>{customer}: in un anno non c&apos;è un solo giorno utile; concordare un&apos;altra finestra di manutenzione o un&apos;eccezione al blocco</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a time: write HH:MM</source>
        <translation>«{value}» non è un orario: scrivere HH:MM</translation>
    </message>
    <message>
        <source>{customer}, {date}: the work takes {minutes} minutes and the window has {window}: agree a longer one, or choose lines with --line</source>
        <translation>{customer}, {date}: il lavoro richiede {minutes} minuti e la finestra ne ha {window}: concordarne una più lunga, o scegliere le righe con --line</translation>
    </message>
    <message>
        <source>{name} has no hours, so no visit can be proposed to him: technician add &quot;{name}&quot; hours=40</source>
        <translation>{name} non ha ore, quindi nessuna visita può essergli proposta: technician add &quot;{name}&quot; hours=40</translation>
    </message>
    <message>
        <source>{server}: these updates ask for each other, so none can come first: {updates}; correct their &quot;requires&quot;</source>
        <translation>{server}: questi aggiornamenti si richiedono a vicenda, quindi nessuno può venire prima: {updates}; correggere i loro &quot;requires&quot;</translation>
    </message>
    <message>
        <source>{customer}: nothing open[ by the name {tracks}] that a visit could do</source>
        <translation>{customer}: non c&apos;è nulla di aperto[ con il nome {tracks}] che una visita possa fare</translation>
    </message>
    <message>
        <source>Visit {id} has no line {line}</source>
        <translation>La visita {id} non ha la riga {line}</translation>
    </message>
    <message>
        <source>Outcome &quot;{outcome}&quot; does not exist: choose done, failed, deferred, na or open</source>
        <translation>L&apos;esito «{outcome}» non esiste: scegliere done, failed, deferred, na oppure open</translation>
    </message>
    <message>
        <source>Line {line} comes after line {first}, which is not done: do that first, or say with --note why not</source>
        <translation>La riga {line} viene dopo la riga {first}, che non è fatta: farla prima, o dire con --note perché no</translation>
    </message>
    <message>
        <source>The backup is not skipped without a reason: say it with --note</source>
        <translation>Il backup non si salta senza un motivo: indicarlo con --note</translation>
    </message>
    <message>
        <source>Line {line}, the backup, is still open: tick it, or say with --note why it was skipped</source>
        <translation>La riga {line}, il backup, è ancora aperta: segnarla, o dire con --note perché è stata saltata</translation>
    </message>
    <message>
        <source>Line {line} is deferred by somebody&apos;s decision: name it with --decision ID, or who decides with --by, --role and --until</source>
        <translation>La riga {line} si rinvia per decisione di qualcuno: indicarla con --decision ID, o chi decide con --by, --role e --until</translation>
    </message>
    <message>
        <source>Decision {decision} is not about line {line}</source>
        <translation>La decisione {decision} non riguarda la riga {line}</translation>
    </message>
    <message>
        <source>Say when the work began and ended, with --start HH:MM and --end HH:MM</source>
        <translation>Indicare quando il lavoro è iniziato e finito, con --start HH:MM e --end HH:MM</translation>
    </message>
    <message>
        <source>The arrival lies after the start of the work: check the hours</source>
        <translation>L&apos;arrivo è dopo l&apos;inizio del lavoro: controllare gli orari</translation>
    </message>
    <message>
        <source>Say who signs at the customer, with --signed-by NAME</source>
        <translation>Indicare chi firma per il cliente, con --signed-by NOME</translation>
    </message>
    <message>
        <source>Reports are numbered per technician: say who worked, with --as NAME</source>
        <translation>I rapportini sono numerati per tecnico: indicare chi ha lavorato, con --as NOME</translation>
    </message>
    <message>
        <source>Technician &quot;{name}&quot; does not exist[: perhaps {nearest}?]</source>
        <translation>Il tecnico «{name}» non esiste[: forse {nearest}?]</translation>
    </message>
    <message>
        <source>Say how often, with one of --every 3m, --every 2w, --per-year 4, --rrule R</source>
        <translation>Indicare ogni quanto, con uno fra --every 3m, --every 2w, --per-year 4, --rrule R</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no rhythm: write 2w, 3m, or how many a year</source>
        <translation>«{value}» non è una cadenza: scrivere 2w, 3m, o quante volte all&apos;anno</translation>
    </message>
    <message>
        <source>{customer}: nobody came to visit {id} on {date}: move it or book another one</source>
        <translation>{customer}: nessuno è venuto alla visita {id} del {date}: spostarla o prenotarne un&apos;altra</translation>
    </message>
    <message>
        <source>Say of whom {name} is asked: a role, or a machine</source>
        <translation>Indicare a chi si chiede {name}: un ruolo, o una macchina</translation>
    </message>
    <message>
        <source>{file} has no column &quot;customer&quot;: its columns are {columns}, see customer import --template</source>
        <translation>{file} non ha la colonna «cliente»: le sue colonne sono {columns}, si veda customer import --template</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: left out, {key} is stated but no site</source>
        <translation>{file}[, riga {line}]: tralasciata, è indicato {key} ma nessuna sede</translation>
    </message>
    <message>
        <source>{file}[, line {line}]: left out, {key} is stated but no contact</source>
        <translation>{file}[, riga {line}]: tralasciata, è indicato {key} ma nessun referente</translation>
    </message>
    <message>
        <source>&quot;{host}&quot; is no host: letters, digits and . _ : - only, as in root@web1.example</source>
        <translation>«{host}» non è un host: solo lettere, cifre e . _ : -, come in root@web1.example</translation>
    </message>
    <message>
        <source>{host}: ssh cannot be started[ ({reason})], install the OpenSSH client</source>
        <translation>{host}: ssh non si avvia[ ({reason})], installare il client OpenSSH</translation>
    </message>
    <message>
        <source>{host}: its host key has CHANGED since it was last seen, find out why before removing the old one with ssh-keygen -R</source>
        <translation>{host}: la chiave host è CAMBIATA dall&apos;ultima volta, scoprire perché prima di togliere la vecchia con ssh-keygen -R</translation>
    </message>
    <message>
        <source>{host}: its host key is not known yet, connect once with ssh {host} and compare it</source>
        <translation>{host}: la chiave host non è ancora nota, collegarsi una volta con ssh {host} e confrontarla</translation>
    </message>
    <message>
        <source>{host} does not accept the key and asks for a password: load the key with ssh-add or set it up there</source>
        <translation>{host} non accetta la chiave e chiede una password: caricare la chiave con ssh-add o installarla là</translation>
    </message>
    <message>
        <source>{host}: nobody knows this name, correct it or state the address with set SERVER attr.ssh=ADDRESS</source>
        <translation>{host}: nome sconosciuto, correggerlo o indicare l&apos;indirizzo con set SERVER attr.ssh=INDIRIZZO</translation>
    </message>
    <message>
        <source>{host} cannot be reached: is it on, and does SSH listen there?</source>
        <translation>{host} non è raggiungibile: è acceso, e SSH è in ascolto?</translation>
    </message>
    <message>
        <source>{host} does not answer in time: try again, or collect it by hand</source>
        <translation>{host} non risponde in tempo: riprovare, o raccogliere i dati a mano</translation>
    </message>
    <message>
        <source>{host}: the connection was cut before the list was complete, try again</source>
        <translation>{host}: connessione interrotta prima della fine dell&apos;elenco, riprovare</translation>
    </message>
    <message>
        <source>{host} has no shell that runs the collector: use the collector of its own system</source>
        <translation>{host} non ha una shell che esegua il collettore: usare il collettore del suo sistema</translation>
    </message>
    <message>
        <source>{host} answered with more than {megabytes} MB: this is no inventory</source>
        <translation>{host} ha risposto con più di {megabytes} MB: non è un inventario</translation>
    </message>
    <message>
        <source>{host} could not be scanned[: {reason}]</source>
        <translation>{host} non è stato rilevato[: {reason}]</translation>
    </message>
    <message>
        <source>At {host} answered another machine[ ({seen})] than {server}: correct the address, or import it as a machine of its own</source>
        <translation>A {host} ha risposto un&apos;altra macchina[ ({seen})] e non {server}: correggere l&apos;indirizzo, o importarla come macchina a sé</translation>
    </message>
    <message>
        <source>{server} runs Windows and has no shell: use the collector</source>
        <translation>{server} usa Windows e non ha una shell: usare il collettore</translation>
    </message>
    <message>
        <source>{name} and {into} cannot be one machine: name two different machines of one customer</source>
        <translation>{name} e {into} non possono essere una sola macchina: indicare due macchine diverse di un cliente</translation>
    </message>
    <message>
        <source>A decision in force is about {name}: keep {name} and merge {into} into it, or wait until it has ended</source>
        <translation>Una decisione in vigore riguarda {name}: tenere {name} e unirvi {into}, o attendere che sia finita</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; repeats too often: only its first thousands were read</source>
        <translation>«{label}» si ripete troppo spesso: lette solo le prime migliaia</translation>
    </message>
    <message>
        <source>There is no busy calendar called {name}: see the names with technician busy</source>
        <translation>Nessun calendario occupato si chiama {name}: vedere i nomi con technician busy</translation>
    </message>
    <message>
        <source>There is no series {id} any more</source>
        <translation>La serie {id} non c&apos;è più</translation>
    </message>
    <message>
        <source>Visits of series {id} are booked: call them off first</source>
        <translation>Ci sono visite prenotate della serie {id}: annullarle prima</translation>
    </message>
    <message>
        <source>There is no maintenance window {id} any more</source>
        <translation>La finestra di manutenzione {id} non c&apos;è più</translation>
    </message>
    <message>
        <source>The policy was changed again since: agree the one that shall hold</source>
        <translation>Il criterio è stato cambiato di nuovo nel frattempo: concordare quello che deve valere</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>The operating system is {platform}</source>
        <translation>Il sistema operativo è {platform}</translation>
    </message>
    <message>
        <source>The operating system is {platform}[, not {platforms}]</source>
        <translation>Il sistema operativo è {platform}[, non {platforms}]</translation>
    </message>
    <message>
        <source>The operating system is not known</source>
        <translation>Il sistema operativo non è noto</translation>
    </message>
    <message>
        <source>{product}[ {version}] is installed</source>
        <translation>{product}[ {version}] è presente</translation>
    </message>
    <message>
        <source>{product} is not installed</source>
        <translation>{product} non è presente</translation>
    </message>
    <message>
        <source>{product} {version} comes before {bound}</source>
        <translation>{product} {version} viene prima di {bound}</translation>
    </message>
    <message>
        <source>{product} {version} reaches {bound}</source>
        <translation>{product} {version} raggiunge {bound}</translation>
    </message>
    <message>
        <source>Version &quot;{version}&quot; of {product} cannot be compared with {bound}</source>
        <translation>La versione «{version}» di {product} non è confrontabile con {bound}</translation>
    </message>
    <message>
        <source>{product} is installed, its version is not known</source>
        <translation>{product} è presente, la versione non è nota</translation>
    </message>
    <message>
        <source>{product} is not listed, but the product list is not complete</source>
        <translation>{product} non è elencato, ma l&apos;elenco prodotti non è completo</translation>
    </message>
    <message>
        <source>{kb} is installed</source>
        <translation>{kb} è installata</translation>
    </message>
    <message>
        <source>{kb} is not installed</source>
        <translation>{kb} non è installata</translation>
    </message>
    <message>
        <source>{kb} is installed, a restart is pending</source>
        <translation>{kb} è installata, riavvio in sospeso</translation>
    </message>
    <message>
        <source>{kb} is not listed, but the hotfix list is not complete</source>
        <translation>{kb} non è elencata, ma l&apos;elenco hotfix non è completo</translation>
    </message>
    <message>
        <source>Build {build} reaches {bound}: included in a later cumulative update</source>
        <translation>La build {build} raggiunge {bound}: compresa in un cumulativo successivo</translation>
    </message>
    <message>
        <source>Build {build} comes before {bound}</source>
        <translation>La build {build} viene prima di {bound}</translation>
    </message>
    <message>
        <source>The system&apos;s build is not fully known[ ({build})]</source>
        <translation>La build del sistema non è nota per intero[ ({build})]</translation>
    </message>
    <message>
        <source>Service Pack {version} reaches {bound}</source>
        <translation>Il Service Pack {version} raggiunge {bound}</translation>
    </message>
    <message>
        <source>Service Pack {version} comes before {bound}</source>
        <translation>Il Service Pack {version} viene prima di {bound}</translation>
    </message>
    <message>
        <source>The service pack level is not known</source>
        <translation>Il livello di Service Pack non è noto</translation>
    </message>
    <message>
        <source>System version {version} reaches {bound}</source>
        <translation>La versione del sistema {version} raggiunge {bound}</translation>
    </message>
    <message>
        <source>System version {version} comes before {bound}</source>
        <translation>La versione del sistema {version} viene prima di {bound}</translation>
    </message>
    <message>
        <source>The system&apos;s version is not known[ ({version})]</source>
        <translation>La versione del sistema non è nota[ ({version})]</translation>
    </message>
    <message>
        <source>{attribute} has never been read</source>
        <translation>{attribute} non è mai stato rilevato</translation>
    </message>
    <message>
        <source>{flag} is set</source>
        <translation>{flag} è attivo</translation>
    </message>
    <message>
        <source>{flag} is not set</source>
        <translation>{flag} non è attivo</translation>
    </message>
    <message>
        <source>Nobody has said whether {flag} is set</source>
        <translation>Nessuno ha detto se {flag} è attivo</translation>
    </message>
    <message>
        <source>The machine&apos;s role is {role}</source>
        <translation>La macchina ha il ruolo {role}</translation>
    </message>
    <message>
        <source>The machine&apos;s role has never been stated</source>
        <translation>Il ruolo della macchina non è mai stato indicato</translation>
    </message>
    <message>
        <source>The question {question} was answered yes</source>
        <translation>Alla domanda {question} si è risposto sì</translation>
    </message>
    <message>
        <source>The question {question} was answered no</source>
        <translation>Alla domanda {question} si è risposto no</translation>
    </message>
    <message>
        <source>The question {question} is open: its default answer holds</source>
        <translation>La domanda {question} è aperta: vale la risposta predefinita</translation>
    </message>
    <message>
        <source>Package {package} {version} comes before {bound}</source>
        <translation>Il pacchetto {package} {version} viene prima di {bound}</translation>
    </message>
    <message>
        <source>Package {package} {version} reaches {bound}</source>
        <translation>Il pacchetto {package} {version} raggiunge {bound}</translation>
    </message>
    <message>
        <source>Package {package}[ {version}] is installed</source>
        <translation>Il pacchetto {package}[ {version}] è installato</translation>
    </message>
    <message>
        <source>Package {package} is not installed</source>
        <translation>Il pacchetto {package} non è installato</translation>
    </message>
    <message>
        <source>A restart is pending</source>
        <translation>C&apos;è un riavvio in sospeso</translation>
    </message>
    <message>
        <source>No restart is pending</source>
        <translation>Nessun riavvio in sospeso</translation>
    </message>
    <message>
        <source>It is not known whether a restart is pending</source>
        <translation>Non è noto se un riavvio è in sospeso</translation>
    </message>
    <message>
        <source>The check after the fix went well</source>
        <translation>Il controllo dopo la correzione è andato bene</translation>
    </message>
    <message>
        <source>{input} is missing</source>
        <translation>Manca {input}</translation>
    </message>
    <message>
        <source>Stated expiry: {value}</source>
        <translation>Scadenza dichiarata: {value}</translation>
    </message>
    <message>
        <source>The stated expiry &quot;{value}&quot; is not a date</source>
        <translation>La scadenza dichiarata «{value}» non è una data</translation>
    </message>
    <message>
        <source>{attribute} is {value}[; the rule asks {limit}]</source>
        <translation>{attribute} vale {value}[; la regola chiede {limit}]</translation>
    </message>
    <message>
        <source>The machine does not have the role {roles}</source>
        <translation>La macchina non ha il ruolo {roles}</translation>
    </message>
    <message>
        <source>Nothing certain can be said of package {package}[ {version}]</source>
        <translation>Del pacchetto {package}[ {version}] non si può dire nulla di certo</translation>
    </message>
    <message>
        <source>Package {package} {bound} is installed, the older {version} is still running</source>
        <translation>Il pacchetto {package} {bound} è installato, ma gira ancora la versione {version}</translation>
    </message>
    <message>
        <source>{input} is too old to be trusted[: collected {days} days ago, limit {limit}]</source>
        <translation>Rilevazione superata: {input}[, di {days} giorni fa, limite {limit}]</translation>
    </message>
    <message numerus="yes">
        <source>Collected %n day(s) ago, limit {limit}</source>
        <translation>
            <numerusform>Rilevazione di %n giorno fa, limite {limit}</numerusform>
            <numerusform>Rilevazione di %n giorni fa, limite {limit}</numerusform>
        </translation>
    </message>
    <message>
        <source>It was asked of this machine by name</source>
        <translation>È chiesto a questa macchina per nome</translation>
    </message>
    <message>
        <source>{kb} is listed as installed, but build {build} comes before {bound}, which it brings: the build counts</source>
        <translation>{kb} figura installato, ma la build {build} precede {bound}, che lo porta con sé: vale la build</translation>
    </message>
    <message>
        <source>A visit was booked for {date}, and nobody recorded any work</source>
        <translation>Una visita era prenotata per il {date} e nessuno ha registrato lavoro</translation>
    </message>
    <message>
        <source>The agreed rhythm asks for a visit on {date}, and none was made or booked</source>
        <translation>La cadenza concordata chiede una visita il {date}: non è stata fatta né prenotata</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>end of {month} {year}</source>
        <translation>fine {month} {year}</translation>
    </message>
    <message>
        <source>end of {year}</source>
        <translation>fine {year}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} alle {time}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>€{amount}</source>
        <translation>{amount} €</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>meno di un&apos;ora</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} and {hours}</source>
        <translation>{days} e {hours}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>{input} is missing: %n fact(s) cannot be verified</source>
        <translation>
            <numerusform>manca {input}: %n fatto non verificabile</numerusform>
            <numerusform>manca {input}: %n fatti non verificabili</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} on {server}</source>
        <translation>{what} su {server}</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>senza scadenza</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>entro il {date}</translation>
    </message>
    <message>
        <source>Do not restart: no grace period has started</source>
        <translation>Non riavviare: la tolleranza non è ancora partita</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>in the grace period</source>
        <translation>in tolleranza</translation>
    </message>
    <message>
        <source>In the grace period: stops on {at} at the latest, in {left}</source>
        <translation>In tolleranza: si ferma al più tardi il {at}, tra {left}</translation>
    </message>
    <message>
        <source>In the grace period: stops on {at}, in {left}</source>
        <translation>In tolleranza: si ferma il {at}, tra {left}</translation>
    </message>
    <message>
        <source>ongoing since {date}</source>
        <translation>in corso dal {date}</translation>
    </message>
    <message>
        <source>STOPPED since {date} at the latest</source>
        <translation>FERMO al più tardi dal {date}</translation>
    </message>
    <message>
        <source>STOPPED since {date}</source>
        <translation>FERMO dal {date}</translation>
    </message>
    <message>
        <source>{date} at the latest</source>
        <translation>al più tardi il {date}</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>dal {date}</translation>
    </message>
    <message numerus="yes">
        <source>stopped for %n day(s)</source>
        <translation>
            <numerusform>fermo per %n giorno</numerusform>
            <numerusform>fermo per %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>scaduta da %n giorno</numerusform>
            <numerusform>scaduta da %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue since today</source>
        <translation>scaduta da oggi</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>manca %n giorno</numerusform>
            <numerusform>mancano %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>da %n giorno</numerusform>
            <numerusform>da %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>STOPPED for about %n day(s)</source>
        <translation>
            <numerusform>FERMO da circa %n giorno</numerusform>
            <numerusform>FERMO da circa %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>STOPPED for %n day(s)</source>
        <translation>
            <numerusform>FERMO da %n giorno</numerusform>
            <numerusform>FERMO da %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>STOPPED since today</source>
        <translation>FERMO da oggi</translation>
    </message>
    <message>
        <source>the update restores the service at once</source>
        <translation>l&apos;aggiornamento ripristina subito il servizio</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>da oggi</translation>
    </message>
    <message>
        <source>any day now</source>
        <translation>da un giorno all&apos;altro</translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s) left</source>
        <translation>
            <numerusform>manca circa %n giorno</numerusform>
            <numerusform>mancano circa %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>tra {time}</translation>
    </message>
    <message>
        <source>resolved on {date}</source>
        <translation>risolta il {date}</translation>
    </message>
    <message>
        <source>resolved on {date} by {name}</source>
        <translation>risolta il {date} da {name}</translation>
    </message>
    <message numerus="yes">
        <source>fix available for %n year(s)</source>
        <translation>
            <numerusform>patch disponibile da %n anno</numerusform>
            <numerusform>patch disponibile da %n anni</numerusform>
        </translation>
    </message>
    <message>
        <source>fix available since this year</source>
        <translation>patch disponibile da quest&apos;anno</translation>
    </message>
    <message numerus="yes">
        <source>fix available for %n month(s)</source>
        <translation>
            <numerusform>patch disponibile da %n mese</numerusform>
            <numerusform>patch disponibile da %n mesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix available for %n day(s)</source>
        <translation>
            <numerusform>patch disponibile da %n giorno</numerusform>
            <numerusform>patch disponibile da %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{input} is too old: %n fact(s) cannot be verified</source>
        <translation>
            <numerusform>{input}: rilevazione superata, %n fatto non verificabile</numerusform>
            <numerusform>{input}: rilevazione superata, %n fatti non verificabili</numerusform>
        </translation>
    </message>
    <message>
        <source>In the grace period: stops {at}, in about {left}</source>
        <translation>In tolleranza: si ferma a {at}, tra circa {left}</translation>
    </message>
    <message>
        <source>{input} is missing</source>
        <translation>manca {input}</translation>
    </message>
    <message>
        <source>since the {period}</source>
        <translation>da {period}</translation>
    </message>
    <message>
        <source>Expiry: {thing}</source>
        <translation>Scadenza: {thing}</translation>
    </message>
    <message>
        <source>Do not restart: it stops at the next restart</source>
        <translation>Non riavviare: al prossimo riavvio si ferma</translation>
    </message>
    <message>
        <source>Overdue visit: it was due on {date}</source>
        <translation>Visita in ritardo: era prevista per il {date}</translation>
    </message>
    <message>
        <source>Missed visit: it was booked for {date}</source>
        <translation>Visita mancata: era prenotata per il {date}</translation>
    </message>
</context>
<context>
    <name>Name</name>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>collector</source>
        <translation>collettore</translation>
    </message>
    <message>
        <source>scan of the machine</source>
        <translation>scansione della macchina</translation>
    </message>
    <message>
        <source>blocking facts</source>
        <translation>fatti bloccanti</translation>
    </message>
    <message>
        <source>own advisories</source>
        <translation>avvisi propri</translation>
    </message>
    <message>
        <source>domain controller</source>
        <translation>controller di dominio</translation>
    </message>
    <message>
        <source>domain member</source>
        <translation>membro del dominio</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>posta</translation>
    </message>
    <message>
        <source>file server</source>
        <translation>file server</translation>
    </message>
    <message>
        <source>print server</source>
        <translation>server di stampa</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>server web</translation>
    </message>
    <message>
        <source>database</source>
        <translation>database</translation>
    </message>
    <message>
        <source>virtualisation host</source>
        <translation>host di virtualizzazione</translation>
    </message>
    <message>
        <source>remote desktop</source>
        <translation>desktop remoto</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>gateway</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>workstation</source>
        <translation>postazione</translation>
    </message>
    <message>
        <source>network device</source>
        <translation>apparato di rete</translation>
    </message>
    <message>
        <source>appliance</source>
        <translation>appliance</translation>
    </message>
    <message>
        <source>component</source>
        <translation>componente</translation>
    </message>
    <message>
        <source>exposed to the Internet</source>
        <translation>esposta su Internet</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interna</translation>
    </message>
    <message>
        <source>the product list</source>
        <translation>l&apos;elenco prodotti</translation>
    </message>
    <message>
        <source>the hotfix list</source>
        <translation>l&apos;elenco hotfix</translation>
    </message>
    <message>
        <source>the list of product updates</source>
        <translation>l&apos;elenco degli aggiornamenti dei prodotti</translation>
    </message>
    <message>
        <source>the package list</source>
        <translation>l&apos;elenco pacchetti</translation>
    </message>
    <message>
        <source>the system&apos;s build</source>
        <translation>la build del sistema</translation>
    </message>
    <message>
        <source>the operating system</source>
        <translation>il sistema operativo</translation>
    </message>
    <message>
        <source>the system&apos;s version</source>
        <translation>la versione del sistema</translation>
    </message>
    <message>
        <source>the machine&apos;s role</source>
        <translation>il ruolo della macchina</translation>
    </message>
    <message>
        <source>the service pack level</source>
        <translation>il livello di Service Pack</translation>
    </message>
    <message>
        <source>a value to be read</source>
        <translation>un valore da rilevare</translation>
    </message>
    <message>
        <source>a setting to be stated</source>
        <translation>un&apos;impostazione da dichiarare</translation>
    </message>
    <message>
        <source>a comparable version</source>
        <translation>una versione confrontabile</translation>
    </message>
    <message>
        <source>the inventory</source>
        <translation>l&apos;inventario</translation>
    </message>
    <message>
        <source>the restart status</source>
        <translation>lo stato del riavvio</translation>
    </message>
    <message>
        <source>the version of {product}</source>
        <translation>la versione di {product}</translation>
    </message>
    <message>
        <source>the value {key}</source>
        <translation>il valore {key}</translation>
    </message>
    <message>
        <source>certificate[ {name}]</source>
        <translation>certificato[ {name}]</translation>
    </message>
    <message>
        <source>SSL certificate[ {name}]</source>
        <translation>certificato SSL[ {name}]</translation>
    </message>
    <message>
        <source>TLS certificate[ {name}]</source>
        <translation>certificato TLS[ {name}]</translation>
    </message>
    <message>
        <source>domain[ {name}]</source>
        <translation>dominio[ {name}]</translation>
    </message>
    <message>
        <source>licence[ {name}]</source>
        <translation>licenza[ {name}]</translation>
    </message>
    <message>
        <source>subscription[ {name}]</source>
        <translation>abbonamento[ {name}]</translation>
    </message>
    <message>
        <source>warranty[ {name}]</source>
        <translation>garanzia[ {name}]</translation>
    </message>
    <message>
        <source>support contract[ {name}]</source>
        <translation>contratto di assistenza[ {name}]</translation>
    </message>
    <message>
        <source>contract[ {name}]</source>
        <translation>contratto[ {name}]</translation>
    </message>
    <message>
        <source>scan by Vuls</source>
        <translation>scansione di Vuls</translation>
    </message>
    <message>
        <source>hotfix list</source>
        <translation>elenco hotfix</translation>
    </message>
    <message>
        <source>installed programs</source>
        <translation>programmi installati</translation>
    </message>
    <message>
        <source>list of installed updates</source>
        <translation>elenco degli aggiornamenti installati</translation>
    </message>
    <message>
        <source>list of missing updates</source>
        <translation>elenco degli aggiornamenti mancanti</translation>
    </message>
    <message>
        <source>domain controller holding the roles (FSMO)</source>
        <translation>detentore dei ruoli FSMO</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabella</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation>pagina {page} di {pages}</translation>
    </message>
    <message>
        <source>{what}: {machines}</source>
        <translation>{what}: {machines}</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n macchina</numerusform>
            <numerusform>%n macchine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more, listed in the annex</source>
        <translation>
            <numerusform>{names} e un’altra, nell’allegato</numerusform>
            <numerusform>{names} e altre %n, nell’allegato</numerusform>
        </translation>
    </message>
    <message>
        <source>Maintenance report as of {date}</source>
        <translation>Rapporto di manutenzione al {date}</translation>
    </message>
    <message>
        <source>Technician: {name}.</source>
        <translation>Tecnico: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Newest inventory: {date} (%n day(s) old).</source>
        <translation>
            <numerusform>Rilevazione più recente: {date} (%n giorno fa).</numerusform>
            <numerusform>Rilevazione più recente: {date} (%n giorni fa).</numerusform>
        </translation>
    </message>
    <message>
        <source>No inventory yet.</source>
        <translation>Ancora nessuna rilevazione.</translation>
    </message>
    <message>
        <source>Machines verified: {verified} of {servers}; not seen: {unseen}.</source>
        <translation>Macchine verificate: {verified} su {servers}; non viste: {unseen}.</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Allegato</translation>
    </message>
    <message>
        <source>Maintenance report, {customer}, {date}</source>
        <translation>Rapporto di manutenzione, {customer}, {date}</translation>
    </message>
    <message>
        <source>{customer}, {date}</source>
        <translation>{customer}, {date}</translation>
    </message>
    <message numerus="yes">
        <source>the first of %n</source>
        <translation>
            <numerusform>la prima</numerusform>
            <numerusform>la prima di %n</numerusform>
        </translation>
    </message>
    <message>
        <source>counted from: {anchor}</source>
        <translation>decorre da: {anchor}</translation>
    </message>
    <message>
        <source>without the new customer&apos;s delay: {date}</source>
        <translation>senza il margine del nuovo cliente: {date}</translation>
    </message>
    <message>
        <source>severity: {severity}</source>
        <translation>gravità: {severity}</translation>
    </message>
    <message>
        <source>actively exploited</source>
        <translation>sfruttata attivamente</translation>
    </message>
    <message>
        <source>What stops working</source>
        <translation>Cosa smette di funzionare</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>Cosa e dove</translation>
    </message>
    <message>
        <source>Stops on</source>
        <translation>Si ferma il</translation>
    </message>
    <message>
        <source>What we propose</source>
        <translation>Cosa proponiamo</translation>
    </message>
    <message>
        <source>partial: the rest keeps working</source>
        <translation>parziale: il resto continua</translation>
    </message>
    <message>
        <source>Until then: {workaround}</source>
        <translation>Fino ad allora: {workaround}</translation>
    </message>
    <message>
        <source>Overdue and to do</source>
        <translation>Scadute e da fare</translation>
    </message>
    <message>
        <source>Nothing else is open among the verified machines.</source>
        <translation>Nient’altro è aperto fra le macchine verificate.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Cosa</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>What closes it</source>
        <translation>Come si chiude</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Risolte</translation>
    </message>
    <message>
        <source>No check closed so far.</source>
        <translation>Finora nessuna verifica risolta.</translation>
    </message>
    <message>
        <source>Closed since {date}</source>
        <translation>Risolte dal {date}</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Domande aperte</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>Nessuna domanda aperta.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.</translation>
    </message>
    <message>
        <source>What we ask you</source>
        <translation>Cosa Le chiediamo</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>La Sua risposta</translation>
    </message>
    <message numerus="yes">
        <source>The answer decides %n check(s).</source>
        <translation>
            <numerusform>La risposta decide %n verifica.</numerusform>
            <numerusform>La risposta decide %n verifiche.</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>A. The machines, one by one</source>
        <translation>A. Le macchine, una per una</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Macchina</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperte</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In regola</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Dati del</translation>
    </message>
    <message>
        <source>Open checks</source>
        <translation>Verifiche aperte</translation>
    </message>
    <message>
        <source>The whole company</source>
        <translation>Tutta l’azienda</translation>
    </message>
    <message>
        <source>No machine is listed for this customer.</source>
        <translation>Nessuna macchina in elenco per questo cliente.</translation>
    </message>
    <message>
        <source>B. The facts behind the open checks</source>
        <translation>B. I fatti dietro le verifiche aperte</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Verificato il</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non verificato</translation>
    </message>
    <message>
        <source>No open check rests on a fact.</source>
        <translation>Nessuna verifica aperta si basa su un fatto.</translation>
    </message>
    <message>
        <source>C. The feeds and their age</source>
        <translation>C. Le fonti e la loro età</translation>
    </message>
    <message>
        <source>No feed has been read yet.</source>
        <translation>Ancora nessuna fonte letta.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Età</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Voci</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>Ultimo aggiornamento</translation>
    </message>
    <message>
        <source>went well</source>
        <translation>riuscito</translation>
    </message>
    <message>
        <source>failed; the data before it are used</source>
        <translation>non riuscito; valgono i dati precedenti</translation>
    </message>
    <message>
        <source>D. Holes without a fix to install</source>
        <translation>D. Falle senza correzione installabile</translation>
    </message>
    <message>
        <source>Without a fix: {n}. Nobody can install what does not exist yet: these are not late and not counted as missing.</source>
        <translation>Senza correzione: {n}. Nessuno può installare ciò che ancora non c’è: non sono in ritardo e non contano come mancanti.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pacchetto</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Holes</source>
        <translation>Falle</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Quali</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} e un’altra</numerusform>
            <numerusform>{names} e altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
    <message>
        <source>something stops: it has stopped already, or has a date soon</source>
        <translation>qualcosa si ferma: è già fermo o ha una data vicina</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Giallo</translation>
    </message>
    <message>
        <source>overdue, or out of support</source>
        <translation>correzioni scadute, o fuori supporto</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>niente di scaduto</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grigio</translation>
    </message>
    <message>
        <source>to verify or not seen: we do not know</source>
        <translation>da verificare o non vista: non sappiamo</translation>
    </message>
    <message>
        <source>State of the checks</source>
        <translation>Stato delle verifiche</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Totale verifiche</translation>
    </message>
    <message>
        <source>1–7 d</source>
        <translation>1–7 g</translation>
    </message>
    <message>
        <source>8–30 d</source>
        <translation>8–30 g</translation>
    </message>
    <message>
        <source>31–90 d</source>
        <translation>31–90 g</translation>
    </message>
    <message>
        <source>&gt; 90 d</source>
        <translation>&gt; 90 g</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scadute</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non indicata</translation>
    </message>
    <message>
        <source>Compliance, twice</source>
        <translation>Conformità, due volte</translation>
    </message>
    <message>
        <source>With what was agreed: {n} of {of} checks,</source>
        <translation>Con quanto concordato: {n} su {of} verifiche,</translation>
    </message>
    <message>
        <source>Deferred and frozen counted as missing: {n} of {of},</source>
        <translation>Rinviate e congelate contate come mancanti: {n} su {of},</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) to verify are in the total and in neither percentage: nobody knows yet.</source>
        <translation>
            <numerusform>%n verifica da chiarire è nel totale e in nessuna percentuale: non si sa ancora.</numerusform>
            <numerusform>%n verifiche da chiarire sono nel totale e in nessuna percentuale: non si sa ancora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Machines: {verified} verified of {servers}, {unseen} not seen.</source>
        <translation>Macchine: {verified} verificate su {servers}, {unseen} non viste.</translation>
    </message>
    <message>
        <source>Newest inventory: {date}; the age of each machine&apos;s data is in the annex.</source>
        <translation>Rilevazione più recente: {date}; l’età dei dati di ogni macchina è nell’allegato.</translation>
    </message>
    <message>
        <source>Known holes without a fix to install: {n}; not counted above.</source>
        <translation>Falle note senza correzione installabile: {n}; non contate sopra.</translation>
    </message>
    <message numerus="yes">
        <source>Traffic light of the %n machine(s)</source>
        <translation>
            <numerusform>Semaforo dell’unica macchina</numerusform>
            <numerusform>Semaforo delle %n macchine</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Macchine</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Significa</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>I numeri</translation>
    </message>
    <message>
        <source>No other stop known as of {date} ({coverage}).</source>
        <translation>Nessun altro blocco noto alla data del {date} ({coverage}).</translation>
    </message>
    <message>
        <source>those ticked</source>
        <translation>quelle segnate</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>Decision {id} of {customer}.</source>
        <translation>Decisione {id} di {customer}.</translation>
    </message>
    <message numerus="yes">
        <source>Renewal no. %n of the same matter.</source>
        <translation>
            <numerusform>Rinnovo n. %n della stessa materia.</numerusform>
            <numerusform>Rinnovo n. %n della stessa materia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed on {date}.</source>
        <translation>Stampato il {date}.</translation>
    </message>
    <message>
        <source>Who signs declares to have read and understood what stands above, and to decide for the customer.</source>
        <translation>Chi firma dichiara di aver letto e compreso quanto sopra e di decidere per il cliente.</translation>
    </message>
    <message>
        <source>For the customer: name in capitals, role, signature</source>
        <translation>Per il cliente: nome in stampatello, ruolo, firma</translation>
    </message>
    <message>
        <source>For the maintenance service: name, signature</source>
        <translation>Per la manutenzione: nome, firma</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Luogo e data</translation>
    </message>
    <message>
        <source>{title}, {customer}, {date}</source>
        <translation>{title}, {customer}, {date}</translation>
    </message>
    <message>
        <source>warned on {warned}, decided on {decided}</source>
        <translation>avviso del {warned}, decisione del {decided}</translation>
    </message>
    <message>
        <source>measure: {control}</source>
        <translation>misura: {control}</translation>
    </message>
    <message numerus="yes">
        <source>review %n day(s) late</source>
        <translation>
            <numerusform>riesame in ritardo di %n giorno</numerusform>
            <numerusform>riesame in ritardo di %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>What was put off, by whom</source>
        <translation>Che cosa è rinviato, e da chi</translation>
    </message>
    <message>
        <source>No decision is in force: nothing was put off.</source>
        <translation>Nessuna decisione in vigore: nulla è stato rinviato.</translation>
    </message>
    <message>
        <source>What, and the risk explained</source>
        <translation>Che cosa, e il rischio spiegato</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Chi ha deciso</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fino al</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n. {number}</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Rapportino di intervento</translation>
    </message>
    <message>
        <source>Work done: {counts}</source>
        <translation>Attività svolte: {counts}</translation>
    </message>
    <message>
        <source>{customer}, site {site}</source>
        <translation>{customer}, sede {site}</translation>
    </message>
    <message>
        <source>scheduled visit, remote</source>
        <translation>visita programmata, da remoto</translation>
    </message>
    <message>
        <source>scheduled visit, on site</source>
        <translation>visita programmata, in sede</translation>
    </message>
    <message>
        <source>travel {length}</source>
        <translation>viaggio {length}</translation>
    </message>
    <message>
        <source>break {length}</source>
        <translation>pausa {length}</translation>
    </message>
    <message>
        <source>no break</source>
        <translation>senza pausa</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Referente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Richiesta</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Arrivo</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Lavoro</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Ore</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Tecnico</translation>
    </message>
    <message>
        <source>{hours} of the contract; {left} left</source>
        <translation>{hours} dal contratto; ne restano {left}</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Tests at the end:</source>
        <translation>Prove alla fine:</translation>
    </message>
    <message>
        <source>Spare parts:</source>
        <translation>Ricambi:</translation>
    </message>
    <message>
        <source>Reservations and recommendations:</source>
        <translation>Riserve e raccomandazioni:</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Restano aperte</translation>
    </message>
    <message>
        <source>stops on {date}</source>
        <translation>si ferma il {date}</translation>
    </message>
    <message>
        <source>overdue since {date}</source>
        <translation>scaduta dal {date}</translation>
    </message>
    <message>
        <source>due by {date}</source>
        <translation>da installare entro il {date}</translation>
    </message>
    <message>
        <source>Nothing of this visit stays open.</source>
        <translation>Di questa visita non resta aperto nulla.</translation>
    </message>
    <message>
        <source>not agreed yet</source>
        <translation>da concordare</translation>
    </message>
    <message>
        <source>Next visit:</source>
        <translation>Prossima visita:</translation>
    </message>
    <message>
        <source>Deferred by the customer&apos;s decision</source>
        <translation>Rinviato per decisione del cliente</translation>
    </message>
    <message>
        <source>Reason and risk explained</source>
        <translation>Motivo e rischio spiegato</translation>
    </message>
    <message>
        <source>{machine}, line {number}</source>
        <translation>{machine}, riga {number}</translation>
    </message>
    <message>
        <source>warned on {date}</source>
        <translation>avvisato il {date}</translation>
    </message>
    <message>
        <source>Whoever signs declares to have read the lines above, the failed ones included, and to have received a copy.</source>
        <translation>Il firmatario dichiara di avere letto le righe sopra, comprese quelle non riuscite, e di avere ricevuto copia.</translation>
    </message>
    <message>
        <source>Whoever signs declares to have read the deferred lines and the failed ones, and to have received a copy.</source>
        <translation>Il firmatario dichiara di avere letto le righe rinviate e quelle non riuscite, e di avere ricevuto copia.</translation>
    </message>
    <message>
        <source>For {customer}: {name}</source>
        <translation>Per {customer}: {name}</translation>
    </message>
    <message>
        <source>date, time and signature</source>
        <translation>data, ora e firma</translation>
    </message>
    <message>
        <source>The technician: {name}</source>
        <translation>Il tecnico: {name}</translation>
    </message>
    <message>
        <source>Journal: {count} rows, the last one {hash}</source>
        <translation>Registro: {count} righe, l&apos;ultima {hash}</translation>
    </message>
    <message>
        <source>Service report {number}, {customer}</source>
        <translation>Rapportino {number}, {customer}</translation>
    </message>
    <message>
        <source>Service report {number}; copy to {address}</source>
        <translation>Rapportino {number}; copia a {address}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutte</translation>
    </message>
    <message numerus="yes">
        <source>%n workstation(s)</source>
        <translation>
            <numerusform>%n postazione</numerusform>
            <numerusform>%n postazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Work sheet</source>
        <translation>Foglio di lavoro</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>If something fails: stop, note the error, go back (uninstall, snapshot, restore) while there is time: decide by {time}.</source>
        <translation>Se qualcosa non riesce: fermarsi, annotare l&apos;errore, tornare indietro (disinstallare, istantanea, ripristino) finché c&apos;è tempo: decidere entro le {time}.</translation>
    </message>
    <message>
        <source>Arrival, start, end:</source>
        <translation>Arrivo, inizio, fine:</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Note:</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Riavvio</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Not in this visit</source>
        <translation>Non in questa visita</translation>
    </message>
    <message>
        <source>Work sheet, {customer}, {date}</source>
        <translation>Foglio di lavoro, {customer}, {date}</translation>
    </message>
    <message>
        <source>To renew or replace in the next {years} years</source>
        <translation>Da rinnovare o sostituire nei prossimi {years} anni</translation>
    </message>
    <message>
        <source>No end of support and no expiry is known for these machines.</source>
        <translation>Per queste macchine non è nota alcuna fine supporto né scadenza.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Finisce</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Prossima visita</translation>
    </message>
    <message>
        <source>No visit is agreed.</source>
        <translation>Nessuna visita è concordata.</translation>
    </message>
    <message>
        <source>Nothing will be restarted.</source>
        <translation>Nessun riavvio previsto.</translation>
    </message>
    <message>
        <source>Will be restarted: {machines}.</source>
        <translation>Saranno riavviate: {machines}.</translation>
    </message>
    <message>
        <source>We ask you to tell the users, and to keep a person at hand who can say stop.</source>
        <translation>Le chiediamo di avvisare gli utenti e di tenere a disposizione una persona che possa dire basta.</translation>
    </message>
    <message>
        <source>Last visit, {date}</source>
        <translation>Ultima visita, {date}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Importing</source>
        <translation>Importazione</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcolo</translation>
    </message>
    <message>
        <source>Updating the sources</source>
        <translation>Aggiornamento delle fonti</translation>
    </message>
    <message>
        <source>Reading the source</source>
        <translation>Lettura della fonte</translation>
    </message>
    <message>
        <source>Building the demonstration</source>
        <translation>Preparazione della dimostrazione</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Scaricamento</translation>
    </message>
    <message>
        <source>Planning the visits</source>
        <translation>Pianificazione delle visite</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Rilevazione</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>already dealt with?</source>
        <translation>già gestito?</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>this is not valid JSON[, near &quot;{value}&quot;]</source>
        <translation>non è JSON valido[, vicino a «{value}»]</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>il file è vuoto</translation>
    </message>
    <message>
        <source>this is a web page, not data</source>
        <translation>è una pagina web, non dati</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>il testo non è in UTF-8</translation>
    </message>
    <message>
        <source>it is larger than anything honest</source>
        <translation>supera ogni dimensione ragionevole</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>ha troppi livelli annidati</translation>
    </message>
    <message>
        <source>the text is too long[: at most {expected} characters]</source>
        <translation>il testo è troppo lungo[: al massimo {expected} caratteri]</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>il file finisce troppo presto</translation>
    </message>
    <message>
        <source>the key &quot;{value}&quot; occurs twice</source>
        <translation>la chiave «{value}» compare due volte</translation>
    </message>
    <message>
        <source>nobody knows the key &quot;{value}&quot;[; known: {expected}]</source>
        <translation>la chiave «{value}» non esiste[; conosciute: {expected}]</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>manca</translation>
    </message>
    <message>
        <source>{expected} is needed[, not {value}]</source>
        <translation>serve {expected}[, non {value}]</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not allowed[; expected: {expected}]</source>
        <translation>«{value}» non è ammesso[; atteso: {expected}]</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a date[; write {expected}]</source>
        <translation>«{value}» non è una data[; scrivere {expected}]</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a version[ of the scheme {expected}]</source>
        <translation>«{value}» non è una versione[ secondo lo schema {expected}]</translation>
    </message>
    <message>
        <source>the placeholder &quot;{value}&quot; does not exist[; known: {expected}]</source>
        <translation>il segnaposto «{value}» non esiste[; conosciuti: {expected}]</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>il testo è vuoto</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>l&apos;elenco è vuoto</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; occurs twice</source>
        <translation>«{value}» compare due volte</translation>
    </message>
    <message>
        <source>only one of these may be given: {value}</source>
        <translation>se ne può indicare uno solo: {value}</translation>
    </message>
    <message>
        <source>nobody knows the platform &quot;{value}&quot;[; perhaps {expected}]</source>
        <translation>la piattaforma «{value}» non esiste[; forse {expected}]</translation>
    </message>
    <message>
        <source>nobody knows the product &quot;{value}&quot;[; perhaps {expected}]</source>
        <translation>il prodotto «{value}» non esiste[; forse {expected}]</translation>
    </message>
    <message>
        <source>build &quot;{value}&quot; does not belong to {expected}</source>
        <translation>la build «{value}» non appartiene a {expected}</translation>
    </message>
    <message>
        <source>no condition is given</source>
        <translation>manca la condizione</translation>
    </message>
    <message>
        <source>no limit is given (lt, le, gt, ge, eq)</source>
        <translation>manca il limite (lt, le, gt, ge, eq)</translation>
    </message>
    <message>
        <source>&quot;known&quot; cannot stand beside a limit</source>
        <translation>«known» non può stare accanto a un limite</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; speaks of a subject, but &quot;subjects&quot; is missing</source>
        <translation>«{value}» parla di un soggetto, ma manca «subjects»</translation>
    </message>
    <message>
        <source>a fact about the customer has no subjects</source>
        <translation>un fatto sul cliente non ha soggetti</translation>
    </message>
    <message>
        <source>a fact about the customer cannot ask &quot;{value}&quot; of a server</source>
        <translation>un fatto sul cliente non può chiedere «{value}» di un server</translation>
    </message>
    <message>
        <source>this trigger needs {value}</source>
        <translation>questo innesco richiede {value}</translation>
    </message>
    <message>
        <source>a sourced fact needs the day it was verified</source>
        <translation>un fatto con fonte richiede il giorno della verifica</translation>
    </message>
    <message>
        <source>an example of kind &quot;{value}&quot; is missing</source>
        <translation>manca un esempio di tipo «{value}»</translation>
    </message>
    <message>
        <source>nothing says when &quot;{value}&quot; is fixed[; give one of {expected}]</source>
        <translation>niente dice quando «{value}» è corretto[; indicare uno fra {expected}]</translation>
    </message>
    <message>
        <source>two lines speak of the same platform: {value}</source>
        <translation>due righe parlano della stessa piattaforma: {value}</translation>
    </message>
    <message>
        <source>platform &quot;{value}&quot; is not among the listed ones</source>
        <translation>la piattaforma «{value}» non è fra quelle elencate</translation>
    </message>
    <message>
        <source>it needs a list of platforms</source>
        <translation>serve un elenco di piattaforme</translation>
    </message>
    <message>
        <source>the row does not have as many cells as the header[: {value}]</source>
        <translation>la riga non ha tante celle quante l&apos;intestazione[: {value}]</translation>
    </message>
    <message>
        <source>the stated number of entries ({value}) is not what is listed</source>
        <translation>il numero di voci dichiarato ({value}) non è quello elencato</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>un apice resta aperto</translation>
    </message>
    <message>
        <source>a quotation mark stands in the middle of a cell</source>
        <translation>c&apos;è un apice in mezzo a una cella</translation>
    </message>
    <message>
        <source>there is a second paragraph where one is expected</source>
        <translation>c&apos;è un secondo paragrafo dove ne è atteso uno</translation>
    </message>
    <message>
        <source>its contents are damaged</source>
        <translation>il contenuto è danneggiato</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>niente (null)</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un numero</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un testo</translation>
    </message>
    <message>
        <source>a text or a number</source>
        <translation>un testo o un numero</translation>
    </message>
    <message>
        <source>a list […]</source>
        <translation>un elenco […]</translation>
    </message>
    <message>
        <source>an object {…}</source>
        <translation>un oggetto {…}</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>non esiste</translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation>il permesso è negato</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>è una cartella</translation>
    </message>
    <message>
        <source>part of the path is no folder</source>
        <translation>una parte del percorso non è una cartella</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>il disco è in sola lettura</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>il disco è pieno</translation>
    </message>
    <message>
        <source>the disk does not answer properly</source>
        <translation>il disco non risponde bene</translation>
    </message>
    <message>
        <source>this is not valid XML</source>
        <translation>non è XML valido</translation>
    </message>
    <message>
        <source>it declares a document type of its own, which is refused for safety</source>
        <translation>dichiara un proprio tipo di documento (DOCTYPE), rifiutato per sicurezza</translation>
    </message>
    <message>
        <source>nobody knows this format[, near &quot;{value}&quot;]</source>
        <translation>nessuno conosce questo formato[, vicino a &quot;{value}&quot;]</translation>
    </message>
    <message>
        <source>it speaks of &quot;{value}&quot;, which is not there</source>
        <translation>parla di &quot;{value}&quot;, che non c&apos;è</translation>
    </message>
    <message>
        <source>their release is unknown</source>
        <translation>la loro versione del sistema è sconosciuta</translation>
    </message>
    <message>
        <source>they belong to another distribution</source>
        <translation>appartengono a un&apos;altra distribuzione</translation>
    </message>
    <message>
        <source>they are builds of their own (FIPS, realtime, SIG)</source>
        <translation>sono compilazioni a parte (FIPS, realtime, SIG)</translation>
    </message>
    <message>
        <source>their version cannot be read</source>
        <translation>la loro versione non si lascia leggere</translation>
    </message>
    <message>
        <source>they name no version</source>
        <translation>non nominano una versione</translation>
    </message>
    <message>
        <source>they name no package</source>
        <translation>non nominano un pacchetto</translation>
    </message>
    <message>
        <source>the source package is not named</source>
        <translation>il pacchetto sorgente non è nominato</translation>
    </message>
    <message>
        <source>the module they belong to is not named</source>
        <translation>il modulo a cui appartengono non è nominato</translation>
    </message>
    <message>
        <source>they are no security advisories</source>
        <translation>non sono avvisi di sicurezza</translation>
    </message>
    <message>
        <source>they were withdrawn</source>
        <translation>sono stati ritirati</translation>
    </message>
    <message>
        <source>they are live patches, not packages</source>
        <translation>sono correzioni a caldo, non pacchetti</translation>
    </message>
    <message>
        <source>nobody has yet determined whether they apply</source>
        <translation>nessuno ha ancora stabilito se si applicano</translation>
    </message>
    <message>
        <source>the distribution calls them unimportant</source>
        <translation>la distribuzione li dice irrilevanti</translation>
    </message>
    <message>
        <source>they name the newest version, not the one that brought the fix</source>
        <translation>nominano la versione più recente, non quella che ha portato la correzione</translation>
    </message>
    <message>
        <source>these files hold no advisories</source>
        <translation>questi file non contengono avvisi</translation>
    </message>
    <message>
        <source>their product is named nowhere else in the document</source>
        <translation>il loro prodotto non è nominato altrove nel documento</translation>
    </message>
    <message>
        <source>they belong to other products</source>
        <translation>appartengono ad altri prodotti</translation>
    </message>
    <message>
        <source>they are no packages (containers, archives)</source>
        <translation>non sono pacchetti (container, archivi)</translation>
    </message>
    <message>
        <source>they are debug symbols</source>
        <translation>sono simboli di debug</translation>
    </message>
    <message>
        <source>it is not the file its hash ({value}) was made of</source>
        <translation>non è il file da cui è stato fatto il suo hash ({value})</translation>
    </message>
    <message>
        <source>nobody knows these products here</source>
        <translation>qui nessuno conosce questi prodotti</translation>
    </message>
    <message>
        <source>their fixed version cannot be told: read them yourself</source>
        <translation>la versione corretta non si può ricavare: vanno letti di persona</translation>
    </message>
    <message>
        <source>its signature does not fit</source>
        <translation>la sua firma non corrisponde</translation>
    </message>
    <message>
        <source>their signature could not be checked with the provider&apos;s keys: they were taken by their hash alone</source>
        <translation>la loro firma non si è potuta controllare con le chiavi del fornitore: presi in base al solo hash</translation>
    </message>
    <message>
        <source>they are of another CSAF version and were read as far as possible</source>
        <translation>sono di un&apos;altra versione di CSAF e sono stati letti per quanto possibile</translation>
    </message>
    <message>
        <source>it is no recurrence rule, such as FREQ=MONTHLY;BYMONTHDAY=10,11,12</source>
        <translation>non è una regola di ricorrenza, come FREQ=MONTHLY;BYMONTHDAY=10,11,12</translation>
    </message>
    <message>
        <source>it recurs by the hour or faster; days are the smallest unit</source>
        <translation>ricorre ogni ora o più spesso; l&apos;unità più piccola è il giorno</translation>
    </message>
    <message>
        <source>no day within five years fits it</source>
        <translation>nessun giorno entro cinque anni le corrisponde</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>immagine</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programma</translation>
    </message>
    <message>
        <source>office document</source>
        <translation>documento d&apos;ufficio</translation>
    </message>
    <message>
        <source>database</source>
        <translation>banca dati</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>dati binari</translation>
    </message>
    <message>
        <source>it never holds: {value} before it fits all it fits</source>
        <translation>non vale mai: prima {value} prende tutto ciò che prenderebbe</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Reports</source>
        <translation>Rapporti</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Ingrandimento</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Pagina precedente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Pagina successiva</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Salva PDF…</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>The customer&apos;s ({language})</source>
        <translation>Del cliente ({language})</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Larghezza pagina</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Pagina intera</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} di {pages}</translation>
    </message>
    <message>
        <source>Page {page} of the report</source>
        <translation>Pagina {page} del rapporto</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salva il rapporto</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Salvato: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n pagina inviata alla stampante</numerusform>
            <numerusform>%n pagine inviate alla stampante</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>not stated</source>
        <translation>non indicata</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bassa</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critica</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Blocking</source>
        <translation>Bloccante</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduta</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>Da verificare</translation>
    </message>
    <message>
        <source>Out of support</source>
        <translation>Fuori supporto</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelata</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Rinviata</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>In regola</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Non vista</translation>
    </message>
    <message>
        <source>{state} (partial)</source>
        <translation>{state} (parziale)</translation>
    </message>
    <message>
        <source>{state} (collected on {date})</source>
        <translation>{state} (rilevazione del {date})</translation>
    </message>
</context>
<context>
    <name>StateLetter</name>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>O</source>
        <translation>S</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>U</source>
        <translation>F</translation>
    </message>
    <message>
        <source>F</source>
        <translation>C</translation>
    </message>
    <message>
        <source>E</source>
        <translation>R</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n blocking</source>
        <translation>
            <numerusform>%n bloccante</numerusform>
            <numerusform>%n bloccanti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n scaduta</numerusform>
            <numerusform>%n scadute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to verify</source>
        <translation>
            <numerusform>%n da verificare</numerusform>
            <numerusform>%n da verificare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of support</source>
        <translation>
            <numerusform>%n fuori supporto</numerusform>
            <numerusform>%n fuori supporto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frozen</source>
        <translation>
            <numerusform>%n congelata</numerusform>
            <numerusform>%n congelate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deferred</source>
        <translation>
            <numerusform>%n rinviata</numerusform>
            <numerusform>%n rinviate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n da fare</numerusform>
            <numerusform>%n da fare</numerusform>
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
            <numerusform>%n non vista</numerusform>
            <numerusform>%n non viste</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks: {parts} (total {total})</source>
        <translation>Verifiche: {parts} (totale {total})</translation>
    </message>
    <message>
        <source>Checks: none</source>
        <translation>Verifiche: nessuna</translation>
    </message>
    <message>
        <source>Machines: {parts} (total {total})</source>
        <translation>Macchine: {parts} (totale {total})</translation>
    </message>
    <message>
        <source>Machines: none</source>
        <translation>Macchine: nessuna</translation>
    </message>
    <message>
        <source>Compliance: {compliance}</source>
        <translation>Conformità: {compliance}</translation>
    </message>
    <message>
        <source>Compliance with the customer&apos;s decisions: {percent} ({n} of {of}, without deferred and frozen)</source>
        <translation>Conformità con le decisioni del cliente: {percent} ({n} su {of}, escluse rinviate e congelate)</translation>
    </message>
    <message>
        <source>Coverage: {coverage}; open questions: {questions}; without a fix: {unfixable}</source>
        <translation>Copertura: {coverage}; domande aperte: {questions}; senza correzione: {unfixable}</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) verified of {of}</source>
        <translation>
            <numerusform>%n macchina verificata su {of}</numerusform>
            <numerusform>%n macchine verificate su {of}</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing verified ({verified} of {total})</source>
        <translation>nulla di verificato ({verified} su {total})</translation>
    </message>
    <message>
        <source>{percent} of those verified ({verified} of {total})</source>
        <translation>{percent} dei verificati ({verified} su {total})</translation>
    </message>
    <message numerus="yes">
        <source>No known stops as of {date} (%n machine(s) verified of {of})</source>
        <translation>
            <numerusform>Nessun blocco noto alla data del {date} (%n macchina verificata su {of})</numerusform>
            <numerusform>Nessun blocco noto alla data del {date} (%n macchine verificate su {of})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Verify the backup and restore one file from it</source>
        <translation>Verificare il backup e ripristinarne un file</translation>
    </message>
    <message>
        <source>Tell the users, silence the monitoring</source>
        <translation>Avvisare gli utenti, fermare gli allarmi</translation>
    </message>
    <message>
        <source>Check the replication between the domain controllers, or stop here</source>
        <translation>Controllare la replica fra i controller di dominio, o fermarsi qui</translation>
    </message>
    <message>
        <source>Stop the application: its database is worked on</source>
        <translation>Fermare l&apos;applicazione: si lavora sulla sua base dati</translation>
    </message>
    <message>
        <source>Start the applications, sign in with a user</source>
        <translation>Avviare le applicazioni, accesso di prova con un utente</translation>
    </message>
    <message>
        <source>Put Exchange into maintenance</source>
        <translation>Mettere Exchange in manutenzione</translation>
    </message>
    <message>
        <source>Take Exchange out of maintenance, send and receive a mail</source>
        <translation>Togliere Exchange dalla manutenzione, provare la posta in entrata e in uscita</translation>
    </message>
    <message>
        <source>Let no new sessions in, wait for the open ones</source>
        <translation>Non accettare nuove sessioni, attendere quelle aperte</translation>
    </message>
    <message>
        <source>The first workstations work: go on with the others</source>
        <translation>Le prime postazioni funzionano: proseguire con le altre</translation>
    </message>
    <message>
        <source>Try mail in and out, the ERP, printing, VPN, the backup job</source>
        <translation>Prove d&apos;uso: posta in entrata e in uscita, ERP, stampa, VPN, processo di backup</translation>
    </message>
    <message>
        <source>Take the inventory again: the difference is the proof</source>
        <translation>Nuova rilevazione: la differenza è la prova</translation>
    </message>
    <message>
        <source>set HubTransport to draining</source>
        <translation>svuotare HubTransport (Draining)</translation>
    </message>
    <message>
        <source>redirect the messages still queued</source>
        <translation>deviare i messaggi ancora in coda</translation>
    </message>
    <message>
        <source>suspend the cluster node</source>
        <translation>sospendere il nodo del cluster</translation>
    </message>
    <message>
        <source>move the active databases away</source>
        <translation>spostare i database attivi</translation>
    </message>
    <message>
        <source>set ServerWideOffline</source>
        <translation>impostare ServerWideOffline</translation>
    </message>
    <message>
        <source>run the setup elevated, cumulative updates before security updates</source>
        <translation>eseguire il setup come amministratore, cumulativi (CU) prima degli aggiornamenti di sicurezza (SU)</translation>
    </message>
    <message>
        <source>Before touching anything</source>
        <translation>Prima di toccare</translation>
    </message>
    <message>
        <source>Domain controllers, one at a time</source>
        <translation>Controller di dominio, uno alla volta</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruttura</translation>
    </message>
    <message>
        <source>Database, then applications</source>
        <translation>Base dati, poi applicazioni</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Posta</translation>
    </message>
    <message>
        <source>Other servers</source>
        <translation>Altri server</translation>
    </message>
    <message>
        <source>Backup server</source>
        <translation>Server di backup</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Postazioni</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Alla fine</translation>
    </message>
    <message>
        <source>Hypervisors and network, in their own window</source>
        <translation>Hypervisor e rete, nella loro finestra</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposta</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>prenotata</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiusa</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>mancata</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullata</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non eseguita</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatta</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riuscita</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Rinviata</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Non applicabile</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>E</source>
        <translation>R</translation>
    </message>
    <message>
        <source>A servicing stack cannot be uninstalled</source>
        <translation>Uno stack di manutenzione non si disinstalla</translation>
    </message>
    <message>
        <source>A snapshot is no backup of this machine: remove it the same day</source>
        <translation>Un&apos;istantanea non è un backup di questa macchina: toglierla in giornata</translation>
    </message>
    <message>
        <source>{server}: {what}, deferred[ by the {role}][ until {until}]</source>
        <translation>{server}: {what}, rinviata[ ({role})][ fino al {until}]</translation>
    </message>
    <message>
        <source>{server}: {what}, frozen[ until {until}]</source>
        <translation>{server}: {what}, congelata[ fino al {until}]</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to verify: the inventory at the end decides</source>
        <translation>
            <numerusform>%n voce da verificare: decide la rilevazione alla fine</numerusform>
            <numerusform>%n voci da verificare: decide la rilevazione alla fine</numerusform>
        </translation>
    </message>
    <message>
        <source>{server}: {what}, needs a project and not a visit</source>
        <translation>{server}: {what}, richiede un progetto e non una visita</translation>
    </message>
    <message>
        <source>{server}: {what}, no room in this window</source>
        <translation>{server}: {what}, non entra in questa finestra</translation>
    </message>
    <message>
        <source>{servers}: in another window, never together with the guests</source>
        <translation>{servers}: in un&apos;altra finestra, mai insieme agli ospiti</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s): {names}</source>
        <translation>
            <numerusform>%n pacchetto: {names}</numerusform>
            <numerusform>%n pacchetti: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>only the restart is missing</source>
        <translation>manca solo il riavvio</translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n riavvio</numerusform>
            <numerusform>%n riavvii</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n riga</numerusform>
            <numerusform>%n righe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n fatta</numerusform>
            <numerusform>%n fatte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n non riuscita</numerusform>
            <numerusform>%n non riuscite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deferred</source>
        <translation>
            <numerusform>%n rinviata</numerusform>
            <numerusform>%n rinviate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n non applicabile</numerusform>
            <numerusform>%n non applicabili</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n non eseguita</numerusform>
            <numerusform>%n non eseguite</numerusform>
        </translation>
    </message>
    <message>
        <source>agreed for {date}</source>
        <translation>concordata per il {date}</translation>
    </message>
    <message>
        <source>before {date}, when it stops: {what}; last useful day {last}</source>
        <translation>prima del {date}, quando si ferma: {what}; ultimo giorno utile {last}</translation>
    </message>
    <message>
        <source>due by {date}: {what}; last useful day {last}</source>
        <translation>entro il {date}: {what}; ultimo giorno utile {last}</translation>
    </message>
    <message>
        <source>first free day; late since {date}: {what}</source>
        <translation>primo giorno libero; in ritardo dal {date}: {what}</translation>
    </message>
    <message>
        <source>first free day</source>
        <translation>primo giorno libero</translation>
    </message>
    <message>
        <source>first free day: {what}</source>
        <translation>primo giorno libero: {what}</translation>
    </message>
    <message>
        <source>no open day before</source>
        <translation>prima non c&apos;è un giorno utile</translation>
    </message>
    <message>
        <source>every window before is too short</source>
        <translation>prima ogni finestra è troppo corta</translation>
    </message>
    <message>
        <source>nobody has the skills</source>
        <translation>nessuno ha le competenze</translation>
    </message>
    <message>
        <source>nobody is free</source>
        <translation>nessuno è libero</translation>
    </message>
    <message>
        <source>the day has passed</source>
        <translation>il giorno è passato</translation>
    </message>
    <message>
        <source>{place}: {what} stops on {date} and no visit prevents it: {reason}</source>
        <translation>{place}: {what} si ferma il {date} e nessuna visita lo evita: {reason}</translation>
    </message>
    <message>
        <source>{place}: {what}, due by {date}, is not done in time: {reason}</source>
        <translation>{place}: {what}, da installare entro il {date}, non si fa in tempo: {reason}</translation>
    </message>
    <message>
        <source>one more visit on {date} would do</source>
        <translation>basterebbe una visita in più {date}</translation>
    </message>
    <message>
        <source>one more visit on {date}, by {name}, would do</source>
        <translation>basterebbe una visita in più {date}, di {name}</translation>
    </message>
    <message numerus="yes">
        <source>With %n visit(s) a year &quot;{row}&quot; cannot be kept</source>
        <translation>
            <numerusform>Con %n visita l&apos;anno non si può rispettare «{row}»</numerusform>
            <numerusform>Con %n visite l&apos;anno non si può rispettare «{row}»</numerusform>
        </translation>
    </message>
    <message>
        <source>what comes out on {appears} is due by {due}, the next visit is on {visit}</source>
        <translation>quanto esce il {appears} è da installare entro il {due}, la visita dopo è il {visit}</translation>
    </message>
    <message>
        <source>what comes out on {appears} is due by {due}, and no visit follows</source>
        <translation>quanto esce il {appears} è da installare entro il {due} e non segue alcuna visita</translation>
    </message>
    <message numerus="yes">
        <source>it takes at least %n visit(s) a year, or work between them</source>
        <translation>
            <numerusform>serve almeno %n visita l&apos;anno, o un intervento a parte</numerusform>
            <numerusform>servono almeno %n visite l&apos;anno, o un intervento a parte</numerusform>
        </translation>
    </message>
    <message>
        <source>no number of visits is enough: nothing may be touched from {from} to {to}</source>
        <translation>nessun numero di visite basta: dal {from} al {to} non si può intervenire</translation>
    </message>
    <message>
        <source>no number of visits is enough: nothing may be touched from {from} on</source>
        <translation>nessun numero di visite basta: dal {from} non si può più intervenire</translation>
    </message>
    <message numerus="yes">
        <source>With %n visit(s) a year every agreed deadline can be kept</source>
        <translation>
            <numerusform>Con %n visita l&apos;anno si può rispettare ogni scadenza concordata</numerusform>
            <numerusform>Con %n visite l&apos;anno si può rispettare ogni scadenza concordata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n voce</numerusform>
            <numerusform>%n voci</numerusform>
        </translation>
    </message>
    <message>
        <source>service report {number}, {hours} hours</source>
        <translation>rapportino {number}, ore {hours}</translation>
    </message>
    <message>
        <source>Since then: {opened} came up, {closed} closed; of what was left then, {left} still open</source>
        <translation>Da allora: {opened} voci emerse, {closed} chiuse; di quelle rimaste, {left} ancora aperte</translation>
    </message>
    <message numerus="yes">
        <source>%n lines stop before they are done</source>
        <translation>
            <numerusform>%n riga si ferma prima</numerusform>
            <numerusform>%n righe si fermano prima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines become overdue</source>
        <translation>
            <numerusform>%n riga diventa scaduta</numerusform>
            <numerusform>%n righe diventano scadute</numerusform>
        </translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>Nessuna visita</translation>
    </message>
    <message>
        <source>needed by {date}</source>
        <translation>serve entro il {date}</translation>
    </message>
    <message>
        <source>after the deadline</source>
        <translation>dopo la scadenza</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) in no visit</source>
        <translation>
            <numerusform>%n macchina in nessuna visita</numerusform>
            <numerusform>%n macchine in nessuna visita</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit {day}</source>
        <translation>Visita {day}</translation>
    </message>
    <message>
        <source>Service report {number}, {customer}</source>
        <translation>Rapportino {number}, {customer}</translation>
    </message>
    <message>
        <source>Attached is the service report of the visit of {date}.</source>
        <translation>In allegato il rapportino della visita del {date}.</translation>
    </message>
    <message>
        <source>by the rule {rule}</source>
        <translation>secondo la regola {rule}</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>ogni settimana</numerusform>
            <numerusform>ogni %n settimane</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>ogni mese</numerusform>
            <numerusform>ogni %n mesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a year</source>
        <translation>
            <numerusform>una volta l&apos;anno</numerusform>
            <numerusform>%n volte l&apos;anno</numerusform>
        </translation>
    </message>
    <message>
        <source>from the last one done</source>
        <translation>dall&apos;ultima fatta</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>dal {date}</translation>
    </message>
    <message>
        <source>not in August</source>
        <translation>non in agosto</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>collected today ({at})</source>
        <translation>raccolto oggi ({at})</translation>
    </message>
    <message numerus="yes">
        <source>collected %n day(s) ago ({at})</source>
        <translation>
            <numerusform>raccolto %n giorno fa ({at})</numerusform>
            <numerusform>raccolto %n giorni fa ({at})</numerusform>
        </translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Ingresso</translation>
    </message>
    <message>
        <source>Nothing was ever collected that speaks of this</source>
        <translation>Nessun dato raccolto ne parla</translation>
    </message>
    <message>
        <source>advisory {id}</source>
        <translation>avviso {id}</translation>
    </message>
    <message>
        <source>blocking fact {id}</source>
        <translation>fatto {id}</translation>
    </message>
    <message>
        <source>baseline {id}</source>
        <translation>modello {id}</translation>
    </message>
    <message>
        <source>end of support {id}</source>
        <translation>fine supporto {id}</translation>
    </message>
    <message>
        <source>stated expiry {id}</source>
        <translation>scadenza dichiarata {id}</translation>
    </message>
    <message>
        <source>own advisory {id}</source>
        <translation>avviso proprio {id}</translation>
    </message>
    <message>
        <source>verified on {date}</source>
        <translation>verificato il {date}</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non verificato</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>fonte: {source}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>In order: {what}</source>
        <translation>In regola: {what}</translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>Manca: {what}</translation>
    </message>
    <message>
        <source>To be asked: {what}</source>
        <translation>Da chiedere: {what}</translation>
    </message>
    <message>
        <source>To verify: {what}</source>
        <translation>Da verificare: {what}</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdetto</translation>
    </message>
    <message>
        <source>as read: {input}</source>
        <translation>letto: {input}</translation>
    </message>
    <message>
        <source>No clock runs</source>
        <translation>Nessun orologio in corso</translation>
    </message>
    <message>
        <source>The grace period starts at the next restart</source>
        <translation>La tolleranza parte al prossimo riavvio</translation>
    </message>
    <message>
        <source>The grace period is running</source>
        <translation>La tolleranza è in corso</translation>
    </message>
    <message>
        <source>The stated expiry counts</source>
        <translation>Conta la scadenza dichiarata</translation>
    </message>
    <message>
        <source>The date in the fact counts</source>
        <translation>Conta la data del fatto</translation>
    </message>
    <message>
        <source>it wins over the policy: it is the one that stops</source>
        <translation>vince sul criterio: è quella che ferma</translation>
    </message>
    <message>
        <source>The policy&apos;s time counts from: {anchor}</source>
        <translation>Il tempo del criterio parte da: {anchor}</translation>
    </message>
    <message>
        <source>without the start of management it would be {date}</source>
        <translation>senza la presa in gestione sarebbe {date}</translation>
    </message>
    <message>
        <source>first seen on {date}</source>
        <translation>vista la prima volta il {date}</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Nessuna scadenza</translation>
    </message>
    <message>
        <source>It happens already, as observed</source>
        <translation>È già in corso, come rilevato</translation>
    </message>
    <message>
        <source>The time computed from the value read counts</source>
        <translation>Conta l&apos;ora calcolata dal valore rilevato</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} e {last}</translation>
    </message>
    <message>
        <source>{kbs} are missing: one of them is enough</source>
        <translation>Mancano {kbs}: ne basta una</translation>
    </message>
    <message>
        <source>{kbs} are missing</source>
        <translation>Mancano {kbs}</translation>
    </message>
    <message>
        <source>Does not concern {whom}: {what}</source>
        <translation>Non riguarda {whom}: {what}</translation>
    </message>
    <message>
        <source>Only the restart is missing: {what}</source>
        <translation>Manca solo il riavvio: {what}</translation>
    </message>
    <message>
        <source>It stops at the next restart</source>
        <translation>Si ferma al prossimo riavvio</translation>
    </message>
    <message>
        <source>agreed visits</source>
        <translation>visite concordate</translation>
    </message>
    <message>
        <source>The agreed day counts</source>
        <translation>Conta il giorno concordato</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>No machine in this workspace is known to be concerned by {name}.</source>
        <translation>Nessuna macchina di questo archivio risulta interessata da {name}.</translation>
    </message>
    <message>
        <source>The workspace is sound: {file}</source>
        <translation>L&apos;archivio è integro: {file}</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non verificato</translation>
    </message>
    <message>
        <source>verified on {date}</source>
        <translation>verificato il {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n voce</numerusform>
            <numerusform>%n voci</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nulla di nuovo</translation>
    </message>
    <message numerus="yes">
        <source>{headline}: %n machine(s)</source>
        <translation>
            <numerusform>{headline}: %n macchina</numerusform>
            <numerusform>{headline}: %n macchine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n pacchetto</numerusform>
            <numerusform>%n pacchetti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hotfix(es)</source>
        <translation>
            <numerusform>%n hotfix</numerusform>
            <numerusform>%n hotfix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n prodotto</numerusform>
            <numerusform>%n prodotti</numerusform>
        </translation>
    </message>
    <message>
        <source>added {added}, changed {changed}, removed {removed}</source>
        <translation>aggiunte {added}, cambiate {changed}, tolte {removed}</translation>
    </message>
    <message>
        <source>import {id}</source>
        <translation>importazione {id}</translation>
    </message>
    <message numerus="yes">
        <source>old: %n day(s)</source>
        <translation>
            <numerusform>vecchia: %n giorno</numerusform>
            <numerusform>vecchia: %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Old source: {feed}, %n day(s)</source>
        <translation>
            <numerusform>Fonte vecchia: {feed}, %n giorno</numerusform>
            <numerusform>Fonte vecchia: {feed}, %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} v{version} of {date}</source>
        <translation>{name} v{version} del {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n riga</numerusform>
            <numerusform>%n righe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n mancante</numerusform>
            <numerusform>%n mancanti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to verify</source>
        <translation>
            <numerusform>%n da verificare</numerusform>
            <numerusform>%n da verificare</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line} of {name} is out of support since {date}: the baseline needs a new version</source>
        <translation>La riga {line} di {name} è fuori supporto dal {date}: serve una nuova versione</translation>
    </message>
    <message>
        <source>Decision {id} recorded</source>
        <translation>Decisione {id} registrata</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>fino al {date}</translation>
    </message>
    <message>
        <source>correction of {date} by {name}: {text}</source>
        <translation>correzione del {date} da {name}: {text}</translation>
    </message>
    <message>
        <source>Freeze {id} recorded</source>
        <translation>Blocco modifiche {id} registrato</translation>
    </message>
    <message numerus="yes">
        <source>The journal is whole: %n row(s), head {head}</source>
        <translation>
            <numerusform>Il giornale è intero: %n riga, impronta {head}</numerusform>
            <numerusform>Il giornale è intero: %n righe, impronta {head}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} | not mapped | %n machine(s)</source>
        <translation>
            <numerusform>{name} | non associato | %n macchina</numerusform>
            <numerusform>{name} | non associato | %n macchine</numerusform>
        </translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tutti</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would change</source>
        <translation>
            <numerusform>cambierebbe %n riga</numerusform>
            <numerusform>cambierebbero %n righe</numerusform>
        </translation>
    </message>
    <message>
        <source>New customers: {names}</source>
        <translation>Clienti nuovi: {names}</translation>
    </message>
    <message>
        <source>No longer in the file, out of service: {names}</source>
        <translation>Non più nel file, fuori servizio: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) recorded</source>
        <translation>
            <numerusform>%n evento registrato</numerusform>
            <numerusform>%n eventi registrati</numerusform>
        </translation>
    </message>
    <message>
        <source>Maintenance window</source>
        <translation>Finestra di manutenzione</translation>
    </message>
    <message>
        <source>Visit {id}</source>
        <translation>Visita {id}</translation>
    </message>
    <message>
        <source>Not in this visit</source>
        <translation>Non in questa visita</translation>
    </message>
    <message>
        <source>closes {closes} of {open}</source>
        <translation>chiude {closes} aperte su {open}</translation>
    </message>
    <message>
        <source>No visit is needed from {from} to {to}</source>
        <translation>Nessuna visita necessaria dal {from} al {to}</translation>
    </message>
    <message>
        <source>{place}: no other visit in sight</source>
        <translation>{place}: nessun&apos;altra visita in vista</translation>
    </message>
    <message>
        <source>{place}: the next visit is booked on {date}</source>
        <translation>{place}: la prossima visita è prenotata {date}</translation>
    </message>
    <message>
        <source>{place}: the next visit could be on {date}</source>
        <translation>{place}: la prossima visita potrebbe essere {date}</translation>
    </message>
    <message>
        <source>stops on {date}</source>
        <translation>si ferma il {date}</translation>
    </message>
    <message numerus="yes">
        <source>overdue from {date}, %n day(s) late at the next visit</source>
        <translation>
            <numerusform>scaduta dal {date}, con %n giorno di ritardo alla prossima visita</numerusform>
            <numerusform>scaduta dal {date}, con %n giorni di ritardo alla prossima visita</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue from {date}</source>
        <translation>scaduta dal {date}</translation>
    </message>
    <message>
        <source>Nothing becomes overdue and nothing stops before it</source>
        <translation>Prima di allora nulla scade e nulla si ferma</translation>
    </message>
    <message>
        <source>Series {id} recorded</source>
        <translation>Serie {id} registrata</translation>
    </message>
    <message>
        <source>The inventory finds these installed, tick them as done: {lines}</source>
        <translation>La rilevazione trova installate queste righe, segnarle come fatte: {lines}</translation>
    </message>
    <message>
        <source>Ticked as done, but a later inventory does not find them: {lines}</source>
        <translation>Segnate come fatte, ma una rilevazione successiva non le trova: {lines}</translation>
    </message>
    <message>
        <source>Customers: {added} added, {changed} changed, {unchanged} unchanged; new sites: {sites}, new contacts: {contacts}, contracts: {contracts}; rows rejected: {rejected}</source>
        <translation>Clienti: {added} aggiunti, {changed} cambiati, {unchanged} invariati; sedi nuove: {sites}, referenti nuovi: {contacts}, contratti: {contracts}; righe rifiutate: {rejected}</translation>
    </message>
    <message>
        <source>Columns not read: {names}</source>
        <translation>Colonne non lette: {names}</translation>
    </message>
    <message>
        <source>{customer}: {servers} have the same serial number or machine id: server merge, or server separate</source>
        <translation>{customer}: {servers} hanno lo stesso numero di serie o identificativo: server merge, oppure server separate</translation>
    </message>
    <message>
        <source>{customer}: {servers} seem to be one machine: server merge, or server separate</source>
        <translation>{customer}: {servers} sembrano una sola macchina: server merge, oppure server separate</translation>
    </message>
    <message>
        <source>No visit was closed yet</source>
        <translation>Nessuna visita ancora chiusa</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n busy stretch(es) of time, imported on {date}</source>
        <translation>
            <numerusform>{name}: %n periodo occupato, importato il {date}</numerusform>
            <numerusform>{name}: %n periodi occupati, importati il {date}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy stretch(es) of time kept free, up to {date}</source>
        <translation>
            <numerusform>%n periodo occupato, fino al {date}</numerusform>
            <numerusform>%n periodi occupati, fino al {date}</numerusform>
        </translation>
    </message>
    <message>
        <source>No visit is booked</source>
        <translation>Nessuna visita è prenotata</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Import files</source>
        <translation>Importa file</translation>
    </message>
    <message>
        <source>New customer…</source>
        <translation>Nuovo cliente…</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>Ricalcola</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>Inventories to import</source>
        <translation>Inventari da importare</translation>
    </message>
    <message>
        <source>STOPPED IN PART</source>
        <translation>FERMO IN PARTE</translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>%n macchina</numerusform>
            <numerusform>%n macchine</numerusform>
        </translation>
    </message>
    <message>
        <source>no machine is concerned</source>
        <translation>nessuna macchina coinvolta</translation>
    </message>
    <message>
        <source>Search customers, servers, CVE, KB, products, commands</source>
        <translation>Cerca clienti, server, CVE, KB, prodotti, comandi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Risultati della ricerca</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clienti</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Macchine</translation>
    </message>
    <message>
        <source>KB, CVE, products</source>
        <translation>KB, CVE, prodotti</translation>
    </message>
    <message>
        <source>Things to do</source>
        <translation>Cose da fare</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Niente per «{text}»</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>What, and what it needs</source>
        <translation>Cosa e che cosa serve</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tutti i clienti</translation>
    </message>
    <message>
        <source>Import here…</source>
        <translation>Importa qui…</translation>
    </message>
    <message>
        <source>Set a value…</source>
        <translation>Valore a mano…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n sede</numerusform>
            <numerusform>%n sedi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machines seen of {of}</source>
        <translation>
            <numerusform>%n macchina vista su {of}</numerusform>
            <numerusform>%n macchine viste su {of}</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter customers</source>
        <translation>Filtra i clienti</translation>
    </message>
    <message>
        <source>No customers. Import an inventory, or open the demonstration.</source>
        <translation>Nessun cliente. Importare un inventario o aprire la dimostrazione.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Apri la dimostrazione</translation>
    </message>
    <message>
        <source>No customer with this filter</source>
        <translation>Nessun cliente con questo filtro</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Togli il filtro</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clienti</numerusform>
        </translation>
    </message>
    <message>
        <source>{seen} of {of}</source>
        <translation>{seen} su {of}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Domande</translation>
    </message>
    <message>
        <source>Last inventory</source>
        <translation>Ultimo inventario</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Stato: {state}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Filter actions and machines</source>
        <translation>Filtra azioni e macchine</translation>
    </message>
    <message>
        <source>No action with these filters</source>
        <translation>Nessuna azione con questi filtri</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Togli i filtri</translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n azione</numerusform>
            <numerusform>%n azioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n verifica</numerusform>
            <numerusform>%n verifiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n aperta</numerusform>
            <numerusform>%n aperte</numerusform>
        </translation>
    </message>
    <message>
        <source>Workstations ({n})</source>
        <translation>Postazioni ({n})</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>Tutte le macchine</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Domande aperte</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n domanda</numerusform>
            <numerusform>%n domande</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks wait for them</source>
        <translation>
            <numerusform>%n verifica in attesa</numerusform>
            <numerusform>%n verifiche in attesa</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Macchina</translation>
    </message>
    <message numerus="yes">
        <source>all %n machines</source>
        <translation>
            <numerusform>la sola macchina</numerusform>
            <numerusform>tutte e %n le macchine</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy why</source>
        <translation>Copia il perché</translation>
    </message>
    <message>
        <source>Choose a row to read why it is there.</source>
        <translation>Scegliere una riga per leggere perché c&apos;è.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Da sapere</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuovo cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Language of the reports</source>
        <translation>Lingua dei rapporti</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>What is going to stop, what is late, and what to do about it.</source>
        <translation>Che cosa si ferma, che cosa è in ritardo e che cosa fare.</translation>
    </message>
    <message>
        <source>Workspace: {file}</source>
        <translation>Archivio: {file}</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Built with Qt.</source>
        <translation>Software libero con licenza GNU General Public License, versione 3 o successiva. Fatto con Qt.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Cerca ovunque</translation>
    </message>
    <message>
        <source>Go to a screen</source>
        <translation>Vai a una schermata</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Riquadro successivo</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtra l&apos;elenco</translation>
    </message>
    <message>
        <source>Open, go back</source>
        <translation>Apri, torna indietro</translation>
    </message>
    <message>
        <source>Copy the row, copy its KB or CVE</source>
        <translation>Copia la riga, copia la sua KB o CVE</translation>
    </message>
    <message>
        <source>Report of the customer</source>
        <translation>Rapporto del cliente</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n file o cartella</numerusform>
            <numerusform>%n file e cartelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non importato</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Anteprima</translation>
    </message>
    <message>
        <source>found by the machine&apos;s name</source>
        <translation>trovato dal nome della macchina</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lettura…</translation>
    </message>
    <message numerus="yes">
        <source>%n files refused</source>
        <translation>
            <numerusform>%n file rifiutato</numerusform>
            <numerusform>%n file rifiutati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines not taken</source>
        <translation>
            <numerusform>%n riga non importata</numerusform>
            <numerusform>%n righe non importate</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importazione…</translation>
    </message>
    <message>
        <source>new machine</source>
        <translation>macchina nuova</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pacchetti</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Prodotti</translation>
    </message>
    <message>
        <source>Hotfixes</source>
        <translation>Hotfix</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Nuovi</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiati</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Tolti</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, riga {line}</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>Perché non è stato importato</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>For customers and sites without a time zone of their own.</source>
        <translation>Per clienti e sedi senza un fuso orario proprio.</translation>
    </message>
    <message>
        <source>Set a value by hand</source>
        <translation>Valore a mano</translation>
    </message>
    <message>
        <source>Values (KEY=VALUE)</source>
        <translation>Valori (CHIAVE=VALORE)</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Rilevato il</translation>
    </message>
    <message>
        <source>now, or a date and time such as 2026-11-21T09:00</source>
        <translation>adesso, oppure data e ora come 2026-11-21T09:00</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Schermate</translation>
    </message>
    <message>
        <source>Settings and help</source>
        <translation>Impostazioni e aiuto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Reference date {date}: the newest data, read as of that day. What is written now is dated by it.</source>
        <translation>Data di riferimento {date}: i dati più recenti, letti a quel giorno. Ciò che si scrive ora ne porta la data.</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Torna a oggi</translation>
    </message>
    <message>
        <source>1–7 d</source>
        <translation>1–7 g</translation>
    </message>
    <message>
        <source>8–30 d</source>
        <translation>8–30 g</translation>
    </message>
    <message>
        <source>31–90 d</source>
        <translation>31–90 g</translation>
    </message>
    <message>
        <source>&gt; 90 d</source>
        <translation>&gt; 90 g</translation>
    </message>
    <message>
        <source>Overdue by age</source>
        <translation>Scadute per ritardo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scadute</translation>
    </message>
    <message>
        <source>Exploited</source>
        <translation>Sfruttate</translation>
    </message>
    <message>
        <source>not seen: nothing is certain</source>
        <translation>non vista, nulla dato per certo</translation>
    </message>
    <message>
        <source>update failed, last good copy in use</source>
        <translation>aggiornamento fallito, copia buona</translation>
    </message>
    <message>
        <source>old copy in use</source>
        <translation>in uso la copia vecchia</translation>
    </message>
    <message>
        <source>Source or machine</source>
        <translation>Fonte o macchina</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Età</translation>
    </message>
    <message>
        <source>Checks by state</source>
        <translation>Verifiche per stato</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>What stops</source>
        <translation>Cosa si ferma</translation>
    </message>
    <message>
        <source>Customers by late work</source>
        <translation>Clienti per lavoro in ritardo</translation>
    </message>
    <message>
        <source>Old data</source>
        <translation>Dati vecchi</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n riga</numerusform>
            <numerusform>%n righe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped already</source>
        <translation>
            <numerusform>%n già ferma</numerusform>
            <numerusform>%n già ferme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about to stop</source>
        <translation>
            <numerusform>%n si ferma</numerusform>
            <numerusform>%n si fermano</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n scaduta</numerusform>
            <numerusform>%n scadute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %n customers</source>
        <translation>
            <numerusform>in %n cliente</numerusform>
            <numerusform>in %n clienti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers without overdue work</source>
        <translation>
            <numerusform>%n cliente senza scadute</numerusform>
            <numerusform>%n clienti senza scadute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open of {of} checks</source>
        <translation>
            <numerusform>%n aperta su {of} verifiche</numerusform>
            <numerusform>%n aperte su {of} verifiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue, by delay</source>
        <translation>
            <numerusform>%n scaduta per ritardo</numerusform>
            <numerusform>%n scadute per ritardo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n fonte</numerusform>
            <numerusform>%n fonti</numerusform>
        </translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Data di riferimento</translation>
    </message>
    <message>
        <source>Computed as of {at}</source>
        <translation>Calcolato al {at}</translation>
    </message>
    <message>
        <source>Computed at {at}</source>
        <translation>Calcolato alle {at}</translation>
    </message>
    <message>
        <source>on today&apos;s data</source>
        <translation>sui dati di oggi</translation>
    </message>
    <message>
        <source>on data of {date}</source>
        <translation>sui dati del {date}</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcolo</translation>
    </message>
    <message>
        <source>Another window is open on {file}.</source>
        <translation>Un&apos;altra finestra è già aperta su {file}.</translation>
    </message>
    <message>
        <source>Cannot write {file}</source>
        <translation>Impossibile scrivere {file}</translation>
    </message>
    <message>
        <source>{n} satisfied</source>
        <translation>{n} in regola</translation>
    </message>
    <message numerus="yes">
        <source>nothing overdue at %n customers</source>
        <translation>
            <numerusform>niente di scaduto in %n cliente</numerusform>
            <numerusform>niente di scaduto in %n clienti</numerusform>
        </translation>
    </message>
    <message>
        <source>by what the file says</source>
        <translation>secondo il file</translation>
    </message>
    <message>
        <source>There is no display: use --screenshots FOLDER for pictures, or tagliando-cli.</source>
        <translation>Non c&apos;è uno schermo: usare --screenshots CARTELLA per le immagini, oppure tagliando-cli.</translation>
    </message>
    <message>
        <source>Collector for machines without inventory</source>
        <translation>Collettore per macchine senza inventario</translation>
    </message>
    <message>
        <source>Collector…</source>
        <translation>Collettore…</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Collettore</translation>
    </message>
    <message>
        <source>Windows (PowerShell)</source>
        <translation>Windows (PowerShell)</translation>
    </message>
    <message>
        <source>Linux (shell)</source>
        <translation>Linux (shell)</translation>
    </message>
    <message>
        <source>The collector&apos;s text</source>
        <translation>Il testo del collettore</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>Paste it into PowerShell on the machine, as administrator if you can. It only reads, and leaves tagliando-NAME.json on the desktop: drop that file on this window.</source>
        <translation>Incollarlo in PowerShell sulla macchina, se possibile come amministratore. Legge soltanto, e lascia tagliando-NOME.json sul desktop: trascinare quel file su questa finestra.</translation>
    </message>
    <message>
        <source>Save it on the machine and run: sh collect.sh &gt; NAME.json. It only reads and needs no root; drop that file on this window.</source>
        <translation>Salvarlo sulla macchina ed eseguire: sh collect.sh &gt; NOME.json. Legge soltanto e non serve root; trascinare quel file su questa finestra.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiato.</translation>
    </message>
    <message>
        <source>Save the collector</source>
        <translation>Salva il collettore</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Salvato: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n files could be two things. They are:</source>
        <translation>
            <numerusform>%n file può essere due cose. È:</numerusform>
            <numerusform>%n file possono essere due cose. Sono:</numerusform>
        </translation>
    </message>
    <message>
        <source>not said: leave them out</source>
        <translation>non detto: tralasciarli</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines like it</source>
        <translation>
            <numerusform>un&apos;altra riga così</numerusform>
            <numerusform>altre %n righe così</numerusform>
        </translation>
    </message>
    <message>
        <source>date, or +30</source>
        <translation>data, o +30</translation>
    </message>
    <message>
        <source>Defer, accept or refuse…</source>
        <translation>Rinvia, accetta o rifiuta…</translation>
    </message>
    <message>
        <source>Open its decision</source>
        <translation>Apri la sua decisione</translation>
    </message>
    <message>
        <source>Correction of {date} by {name}</source>
        <translation>Correzione del {date} di {name}</translation>
    </message>
    <message>
        <source>Outcome, incident of {date}</source>
        <translation>Esito, guasto del {date}</translation>
    </message>
    <message>
        <source>Hours lost {hours}, cost {cost}. Who answered for it? {answer}</source>
        <translation>Ore perse {hours}, costo {cost}. Chi ne ha risposto? {answer}</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Rinnova…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correggi…</translation>
    </message>
    <message>
        <source>Outcome…</source>
        <translation>Esito…</translation>
    </message>
    <message>
        <source>The words of the decision</source>
        <translation>Le parole della decisione</translation>
    </message>
    <message>
        <source>decision {id}</source>
        <translation>decisione {id}</translation>
    </message>
    <message>
        <source>renews decision {id}</source>
        <translation>rinnova la decisione {id}</translation>
    </message>
    <message>
        <source>The words given to the customer</source>
        <translation>Le parole date al cliente</translation>
    </message>
    <message numerus="yes">
        <source>review %n day(s) late</source>
        <translation>
            <numerusform>riesame in ritardo di %n giorno</numerusform>
            <numerusform>riesame in ritardo di %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewed %n time(s)</source>
        <translation>
            <numerusform>rinnovata %n volta</numerusform>
            <numerusform>rinnovata %n volte</numerusform>
        </translation>
    </message>
    <message>
        <source>What was put off</source>
        <translation>Che cosa è rinviato</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Deciso da</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valida fino al</translation>
    </message>
    <message>
        <source>Who answered for it</source>
        <translation>Chi ne ha risposto</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisioni</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>In scadenza</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Scaduta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiusa</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sostituita</translation>
    </message>
    <message>
        <source>Filter by customer, person, thing</source>
        <translation>Filtra per cliente, persona, cosa</translation>
    </message>
    <message>
        <source>No decision recorded. In a customer, choose a row and press Ctrl+D.</source>
        <translation>Nessuna decisione registrata. In un cliente, scegliere una riga e premere Ctrl+D.</translation>
    </message>
    <message>
        <source>Go to the customers</source>
        <translation>Vai ai clienti</translation>
    </message>
    <message>
        <source>No decision with these filters</source>
        <translation>Nessuna decisione con questi filtri</translation>
    </message>
    <message>
        <source>Renew a decision</source>
        <translation>Rinnovare una decisione</translation>
    </message>
    <message>
        <source>Record a decision of the customer</source>
        <translation>Registrare una decisione del cliente</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>Salva la decisione</translation>
    </message>
    <message>
        <source>channel not stated</source>
        <translation>canale non indicato</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>in the customer&apos;s own words</source>
        <translation>con le parole del cliente</translation>
    </message>
    <message>
        <source>name of who answers for it</source>
        <translation>nome di chi ne risponde</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>name and surname</source>
        <translation>nome e cognome</translation>
    </message>
    <message>
        <source>Channel of the warning</source>
        <translation>Canale dell&apos;avviso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Warned on</source>
        <translation>Avvisato il</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Deciso il</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Decides beyond the block</source>
        <translation>Decide oltre il blocco</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Riesame il</translation>
    </message>
    <message>
        <source>Compensating control</source>
        <translation>Misura compensativa</translation>
    </message>
    <message>
        <source>Control checked on</source>
        <translation>Misura controllata il</translation>
    </message>
    <message>
        <source>Proof (file)</source>
        <translation>Prova (file)</translation>
    </message>
    <message>
        <source>What the customer will read and sign</source>
        <translation>Che cosa leggerà e firmerà il cliente</translation>
    </message>
    <message>
        <source>The mail, the signed sheet or the call&apos;s note</source>
        <translation>La mail, il foglio firmato o la nota della telefonata</translation>
    </message>
    <message>
        <source>Correct a decision</source>
        <translation>Correggere una decisione</translation>
    </message>
    <message>
        <source>The recorded words stay; the correction stands beside them</source>
        <translation>Le parole registrate restano; la correzione si aggiunge</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correzione</translation>
    </message>
    <message>
        <source>What came of the decision</source>
        <translation>Che cosa è derivato dalla decisione</translation>
    </message>
    <message>
        <source>Day of the incident</source>
        <translation>Giorno del guasto</translation>
    </message>
    <message>
        <source>Hours lost</source>
        <translation>Ore perse</translation>
    </message>
    <message>
        <source>Cost in euro</source>
        <translation>Costo in euro</translation>
    </message>
    <message>
        <source>Who answered for it?</source>
        <translation>Chi ne ha risposto?</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>all customers</source>
        <translation>tutti i clienti</translation>
    </message>
    <message>
        <source>all sites</source>
        <translation>tutte le sedi</translation>
    </message>
    <message>
        <source>all its machines</source>
        <translation>tutte le sue macchine</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In vigore</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>In conflitto</translation>
    </message>
    <message numerus="yes">
        <source>{file} and %n more</source>
        <translation>
            <numerusform>{file} e un altro</numerusform>
            <numerusform>{file} e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no known inventory: collect it again with the collector</source>
        <translation>non è un inventario conosciuto: raccoglierlo di nuovo con il collettore</translation>
    </message>
    <message>
        <source>it could be two things: say above which</source>
        <translation>può essere due cose: dire sopra quale</translation>
    </message>
    <message>
        <source>Change freezes</source>
        <translation>Blocchi modifiche</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>Finestre di manutenzione</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Domande risposte</translation>
    </message>
    <message>
        <source>No freeze: every working day may be used.</source>
        <translation>Nessun blocco: si può usare ogni giorno lavorativo.</translation>
    </message>
    <message>
        <source>No window agreed: any hour is to be asked for.</source>
        <translation>Nessuna finestra concordata: ogni orario va chiesto.</translation>
    </message>
    <message>
        <source>Nothing was answered yet; open questions stand under the things to do.</source>
        <translation>Ancora nessuna risposta; le domande aperte stanno sotto le cose da fare.</translation>
    </message>
    <message>
        <source>New freeze…</source>
        <translation>Nuovo blocco…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Riesame…</translation>
    </message>
    <message>
        <source>Exception…</source>
        <translation>Eccezione…</translation>
    </message>
    <message>
        <source>New window…</source>
        <translation>Nuova finestra…</translation>
    </message>
    <message>
        <source>Agree a policy…</source>
        <translation>Concorda un criterio…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Per che cosa</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Ordinato da</translation>
    </message>
    <message>
        <source>Review and exceptions</source>
        <translation>Riesame ed eccezioni</translation>
    </message>
    <message>
        <source>Days and hours</source>
        <translation>Giorni e orario</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Risposta di</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Il</translation>
    </message>
    <message>
        <source>review by {date}</source>
        <translation>riesame entro il {date}</translation>
    </message>
    <message>
        <source>no exceptions</source>
        <translation>senza eccezioni</translation>
    </message>
    <message>
        <source>exceptions: {list}</source>
        <translation>eccezioni: {list}</translation>
    </message>
    <message>
        <source>over a block: {name}</source>
        <translation>oltre un blocco: {name}</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Accordi</translation>
    </message>
    <message>
        <source>Sides of the customer</source>
        <translation>Parti del cliente</translation>
    </message>
    <message>
        <source>Decision of the customer: {decision} ({by}; warned on {warned}; {reason}).</source>
        <translation>Decisione del cliente: {decision} ({by}; avviso del {warned}; {reason}).</translation>
    </message>
    <message>
        <source>It ends before the block: no conflict.</source>
        <translation>Finisce prima del blocco: nessun conflitto.</translation>
    </message>
    <message>
        <source>Defer…</source>
        <translation>Rinvia…</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Rispondere a una domanda</translation>
    </message>
    <message>
        <source>Take a baseline from a machine</source>
        <translation>Prendere una linea di base da una macchina</translation>
    </message>
    <message>
        <source>its versions as the least allowed</source>
        <translation>le sue versioni come minimo</translation>
    </message>
    <message>
        <source>its products as required</source>
        <translation>i suoi prodotti come richiesti</translation>
    </message>
    <message>
        <source>its settings as required</source>
        <translation>le sue impostazioni come richieste</translation>
    </message>
    <message>
        <source>Name of the baseline</source>
        <translation>Nome della linea di base</translation>
    </message>
    <message>
        <source>Of whom {name} is asked</source>
        <translation>A chi si chiede {name}</translation>
    </message>
    <message>
        <source>Every machine with the role</source>
        <translation>A ogni macchina con il ruolo</translation>
    </message>
    <message>
        <source>or this machine</source>
        <translation>o a questa macchina</translation>
    </message>
    <message>
        <source>Nothing in the list would change</source>
        <translation>Nulla cambierebbe nell&apos;elenco</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the list would change</source>
        <translation>
            <numerusform>%n riga dell&apos;elenco cambierebbe</numerusform>
            <numerusform>%n righe dell&apos;elenco cambierebbero</numerusform>
        </translation>
    </message>
    <message>
        <source>New change freeze</source>
        <translation>Nuovo blocco modifiche</translation>
    </message>
    <message>
        <source>from one day to another</source>
        <translation>da un giorno a un altro</translation>
    </message>
    <message>
        <source>the same days of each month</source>
        <translation>gli stessi giorni di ogni mese</translation>
    </message>
    <message>
        <source>without end, with a review</source>
        <translation>senza fine, con riesame</translation>
    </message>
    <message>
        <source>by a rule (RRULE)</source>
        <translation>secondo una regola (RRULE)</translation>
    </message>
    <message>
        <source>exceptions may be granted, by name</source>
        <translation>si possono concedere eccezioni, con un nome</translation>
    </message>
    <message>
        <source>such as Christmas, F24 and VAT</source>
        <translation>per esempio Natale, F24 e IVA</translation>
    </message>
    <message>
        <source>day it is about</source>
        <translation>giorno della scadenza</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>Review every so many days</source>
        <translation>Riesame ogni tanti giorni</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Ultimo riesame</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>Freezes over the block</source>
        <translation>Blocca oltre la data del fermo</translation>
    </message>
    <message>
        <source>Review of a freeze</source>
        <translation>Riesame di un blocco modifiche</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Riesaminato il</translation>
    </message>
    <message>
        <source>Exception to a freeze</source>
        <translation>Eccezione a un blocco modifiche</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Concessa da</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>New maintenance window</source>
        <translation>Nuova finestra di manutenzione</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Hours, from and to</source>
        <translation>Orario, da e a</translation>
    </message>
    <message>
        <source>Agree a policy</source>
        <translation>Concordare un criterio</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Da file…</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Per chi</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Criterio</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In vigore dal</translation>
    </message>
    <message>
        <source>A policy of one&apos;s own</source>
        <translation>Un criterio proprio</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>where nothing was agreed</source>
        <translation>dove nulla è concordato</translation>
    </message>
    <message>
        <source>{name} v{version} of {date}</source>
        <translation>{name} v{version} del {date}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ancora nessuno</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) out of support: the baseline needs a new version</source>
        <translation>
            <numerusform>%n riga fuori supporto: la linea di base richiede una nuova versione</numerusform>
            <numerusform>%n righe fuori supporto: la linea di base richiede una nuova versione</numerusform>
        </translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Linea di base</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>Chiesta a</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mancanti</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>Da verificare</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Criteri</translation>
    </message>
    <message>
        <source>the nearest agreement holds: machine, site, customer, everybody</source>
        <translation>vale l&apos;accordo più vicino: macchina, sede, cliente, tutti</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Linee di base</translation>
    </message>
    <message>
        <source>Add a baseline…</source>
        <translation>Aggiungi…</translation>
    </message>
    <message>
        <source>Take from a machine…</source>
        <translation>Prendi da una macchina…</translation>
    </message>
    <message>
        <source>Ask it of…</source>
        <translation>Chiedi a…</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Che cosa dice</translation>
    </message>
    <message>
        <source>What it asks for whatever is late</source>
        <translation>Che cosa chiede per ciò che è in ritardo</translation>
    </message>
    <message>
        <source>Deadlines: the first row that fits holds</source>
        <translation>Scadenze: vale la prima riga adatta</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>The baseline itself is out of date</source>
        <translation>La linea di base stessa è superata</translation>
    </message>
    <message>
        <source>Line {line} is out of support since {date}: it needs a new version</source>
        <translation>La riga {line} è fuori supporto dal {date}: serve una nuova versione</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n mancante</numerusform>
            <numerusform>%n mancanti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to verify</source>
        <translation>
            <numerusform>%n da verificare</numerusform>
            <numerusform>%n da verificare</numerusform>
        </translation>
    </message>
    <message>
        <source>met v{version}</source>
        <translation>rispettava v{version}</translation>
    </message>
    <message>
        <source>Baseline to add</source>
        <translation>Linea di base da aggiungere</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Importa clienti</translation>
    </message>
    <message>
        <source>Scan over SSH…</source>
        <translation>Rileva via SSH…</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>Importa clienti…</translation>
    </message>
    <message>
        <source>{servers} have the same serial number or machine id. Are they one machine?</source>
        <translation>{servers} hanno lo stesso numero di serie o identificativo. Sono una sola macchina?</translation>
    </message>
    <message>
        <source>{servers} seem to be one machine by their names. Are they?</source>
        <translation>{servers} dai nomi sembrano una sola macchina. Lo sono?</translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>Unisci in {name}</translation>
    </message>
    <message>
        <source>Different machines</source>
        <translation>Macchine diverse</translation>
    </message>
    <message>
        <source>– not read –</source>
        <translation>– non letta –</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numero di serie</translation>
    </message>
    <message>
        <source>Machine id</source>
        <translation>Identificativo macchina</translation>
    </message>
    <message>
        <source>Linux package</source>
        <translation>Pacchetto Linux</translation>
    </message>
    <message>
        <source>Version of package or product</source>
        <translation>Versione di pacchetto o prodotto</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architettura</translation>
    </message>
    <message>
        <source>Source package</source>
        <translation>Pacchetto sorgente</translation>
    </message>
    <message>
        <source>Update (KB)</source>
        <translation>Aggiornamento (KB)</translation>
    </message>
    <message>
        <source>State of the update</source>
        <translation>Stato dell&apos;aggiornamento</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>Installato il</translation>
    </message>
    <message>
        <source>Installed product</source>
        <translation>Prodotto installato</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Produttore</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Rilevata il</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Sistema operativo</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Version of the operating system</source>
        <translation>Versione del sistema operativo</translation>
    </message>
    <message>
        <source>Running kernel</source>
        <translation>Kernel in esecuzione</translation>
    </message>
    <message>
        <source>Server or workstation</source>
        <translation>Server o postazione</translation>
    </message>
    <message>
        <source>Exposed to the Internet</source>
        <translation>Esposta su Internet</translation>
    </message>
    <message>
        <source>Last boot</source>
        <translation>Ultimo avvio</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>Riavvio in sospeso</translation>
    </message>
    <message>
        <source>Expiry date ({key})</source>
        <translation>Data di scadenza ({key})</translation>
    </message>
    <message>
        <source>Other value ({key})</source>
        <translation>Altro valore ({key})</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significato</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Riga {number}</translation>
    </message>
    <message>
        <source>A table with one customer a row: name, and whatever you have of language, site, contact, contract. The template shows all columns; their names may be in Italian, English, German, French or Spanish.</source>
        <translation>Una tabella con un cliente per riga: il nome e ciò che si ha di lingua, sede, referente, contratto. Il modello mostra tutte le colonne; i nomi possono essere in italiano, inglese, tedesco, francese o spagnolo.</translation>
    </message>
    <message>
        <source>as the dates prove</source>
        <translation>riconosciute dai dati</translation>
    </message>
    <message>
        <source>day first (31/01/2026)</source>
        <translation>prima il giorno (31/01/2026)</translation>
    </message>
    <message>
        <source>month first (01/31/2026)</source>
        <translation>prima il mese (01/31/2026)</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Save the template…</source>
        <translation>Salva il modello…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Scegli il file…</translation>
    </message>
    <message>
        <source>Table of customers</source>
        <translation>Tabella dei clienti</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Salva il modello</translation>
    </message>
    <message numerus="yes">
        <source>%n new customers</source>
        <translation>
            <numerusform>%n cliente nuovo</numerusform>
            <numerusform>%n clienti nuovi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambiato</numerusform>
            <numerusform>%n cambiati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n referente</numerusform>
            <numerusform>%n referenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contratto</numerusform>
            <numerusform>%n contratti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rifiutata</numerusform>
            <numerusform>%n rifiutate</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns not read: {names}</source>
        <translation>Colonne non lette: {names}</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonne…</translation>
    </message>
    <message numerus="yes">
        <source>%n machines out of service</source>
        <translation>
            <numerusform>%n macchina fuori servizio</numerusform>
            <numerusform>%n macchine fuori servizio</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Scan over SSH: {name}</source>
        <translation>Rilevazione via SSH: {name}</translation>
    </message>
    <message>
        <source>Each machine is asked through this computer&apos;s ssh, with your keys and your configuration: the collector&apos;s script runs there and leaves nothing. No password is typed and no host key accepted. A machine is asked at its name; set attr.ssh for another address.</source>
        <translation>Ogni macchina viene interrogata con l&apos;ssh di questo computer, con le chiavi e la configurazione di chi lo usa: lo script del collettore gira là e non lascia nulla. Nessuna password viene digitata e nessuna chiave host accettata. Si usa il nome della macchina; per un altro indirizzo impostare attr.ssh.</translation>
    </message>
    <message>
        <source>Machines to scan</source>
        <translation>Macchine da rilevare</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Rileva</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message numerus="yes">
        <source>%n machines to ask</source>
        <translation>
            <numerusform>%n macchina da interrogare</numerusform>
            <numerusform>%n macchine da interrogare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n pacchetto</numerusform>
            <numerusform>%n pacchetti</numerusform>
        </translation>
    </message>
    <message>
        <source>added {added}, changed {changed}, removed {removed}</source>
        <translation>aggiunti {added}, cambiati {changed}, rimossi {removed}</translation>
    </message>
    <message numerus="yes">
        <source>%n machines scanned</source>
        <translation>
            <numerusform>%n macchina rilevata</numerusform>
            <numerusform>%n macchine rilevate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n non riuscita</numerusform>
            <numerusform>%n non riuscite</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns of {file}</source>
        <translation>Colonne di {file}</translation>
    </message>
    <message>
        <source>This table is of no known kind. Say what its columns hold; what is saved as a profile is not asked again.</source>
        <translation>Questa tabella è di un tipo non noto. Indicare che cosa contengono le colonne; ciò che si salva come profilo non viene chiesto di nuovo.</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>come rilevato</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgola</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>punto e virgola</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulazione</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>barra verticale</translation>
    </message>
    <message>
        <source>Add: what the file does not name stays</source>
        <translation>Aggiungi: ciò che il file non nomina resta</translation>
    </message>
    <message>
        <source>Replace: a machine in the file has only what it lists</source>
        <translation>Sostituisci: una macchina del file ha solo ciò che vi è elencato</translation>
    </message>
    <message>
        <source>Synchronise: and machines it does not name go out of service</source>
        <translation>Sincronizza: e le macchine che non nomina vanno fuori servizio</translation>
    </message>
    <message>
        <source>a name, to be remembered</source>
        <translation>un nome, per ricordarlo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Columns and their first rows</source>
        <translation>Colonne e prime righe</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separatore</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codifica</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Ciò che manca</translation>
    </message>
    <message>
        <source>Save as profile</source>
        <translation>Salva come profilo</translation>
    </message>
    <message>
        <source>Create customers and sites that do not exist</source>
        <translation>Crea i clienti e le sedi che non esistono</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Meaning of {column}</source>
        <translation>Significato di {column}</translation>
    </message>
    <message numerus="yes">
        <source>%n customers that do not exist yet</source>
        <translation>
            <numerusform>%n cliente che non esiste ancora</numerusform>
            <numerusform>%n clienti che non esistono ancora</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message numerus="yes">
        <source>%n stops</source>
        <translation>
            <numerusform>%n fermo</numerusform>
            <numerusform>%n fermi</numerusform>
        </translation>
    </message>
    <message>
        <source>something stops at {customer}</source>
        <translation>qualcosa si ferma presso {customer}</translation>
    </message>
    <message>
        <source>change freeze at {customer}</source>
        <translation>blocco modifiche presso {customer}</translation>
    </message>
    <message>
        <source>window {hours}</source>
        <translation>finestra {hours}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>un&apos;altra</numerusform>
            <numerusform>altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>missed: </source>
        <translation>mancata: </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n riga</numerusform>
            <numerusform>%n righe</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cosa fare</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuti</translation>
    </message>
    <message>
        <source>from remote</source>
        <translation>da remoto</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>in sede</translation>
    </message>
    <message>
        <source>hosts and firmware apart</source>
        <translation>host e firmware a parte</translation>
    </message>
    <message>
        <source>first free window</source>
        <translation>prima finestra libera</translation>
    </message>
    <message>
        <source>last useful day</source>
        <translation>ultimo giorno utile</translation>
    </message>
    <message>
        <source>last useful day {day}</source>
        <translation>ultimo giorno utile {day}</translation>
    </message>
    <message numerus="yes">
        <source>closes %n of {open} open</source>
        <translation>
            <numerusform>chiude %n di {open} aperte</numerusform>
            <numerusform>chiude %n di {open} aperte</numerusform>
        </translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Prenota</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Spostare la visita</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Tecnico</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Chiudere la visita</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>Arrivo</translation>
    </message>
    <message>
        <source>Work from</source>
        <translation>Inizio lavoro</translation>
    </message>
    <message>
        <source>Work until</source>
        <translation>Fine lavoro</translation>
    </message>
    <message>
        <source>Break, minutes</source>
        <translation>Pausa, minuti</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmato da</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Prossima visita</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Richiesta</translation>
    </message>
    <message>
        <source>Tests and their outcome</source>
        <translation>Prove ed esito</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Materiali</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Riserve</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>prenotata</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposta</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatta</translation>
    </message>
    <message>
        <source>change freeze</source>
        <translation>blocco modifiche</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>si ferma</translation>
    </message>
    <message>
        <source>Choose a visit or a proposal in the calendar.</source>
        <translation>Scegliere una visita o una proposta nel calendario.</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Sposta…</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <translation>File calendario…</translation>
    </message>
    <message>
        <source>Close the visit…</source>
        <translation>Chiudi visita…</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Annulla visita</translation>
    </message>
    <message>
        <source>Order of work</source>
        <translation>Ordine dei lavori</translation>
    </message>
    <message>
        <source>on site, {site}</source>
        <translation>in sede, {site}</translation>
    </message>
    <message numerus="yes">
        <source>closes %n open checks</source>
        <translation>
            <numerusform>chiude %n verifica aperta</numerusform>
            <numerusform>chiude %n verifiche aperte</numerusform>
        </translation>
    </message>
    <message>
        <source>{planned} planned of {agreed}</source>
        <translation>{planned} previsti su {agreed}</translation>
    </message>
    <message>
        <source>On {day}: {lost}.</source>
        <translation>Il {day}: {lost}.</translation>
    </message>
    <message>
        <source>Not after {day}: if the visit slips, {lost}.</source>
        <translation>Non oltre il {day}: se la visita slitta, {lost}.</translation>
    </message>
    <message>
        <source>Save the customer&apos;s visits as a calendar</source>
        <translation>Salvare le visite del cliente come calendario</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>Una settimana prima</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>Una settimana dopo</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Proposte</translation>
    </message>
    <message>
        <source>Nothing is open that a visit could close.</source>
        <translation>Nessuna attività aperta che una visita possa chiudere.</translation>
    </message>
    <message numerus="yes">
        <source>%n visits to book</source>
        <translation>
            <numerusform>%n visita da prenotare</numerusform>
            <numerusform>%n visite da prenotare</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet: add a ready one, or take one from a machine that is as it should be</source>
        <translation>nessuna: aggiungerne una pronta, o prenderla da una macchina che è come deve essere</translation>
    </message>
    <message numerus="yes">
        <source>%n baseline(s)</source>
        <translation>
            <numerusform>%n baseline</numerusform>
            <numerusform>%n baseline</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>none booked</source>
        <translation>nessuna prenotata</translation>
    </message>
    <message>
        <source>See the proposals</source>
        <translation>Vedi le proposte</translation>
    </message>
    <message>
        <source>Next visit, today</source>
        <translation>Prossima visita, oggi</translation>
    </message>
    <message numerus="yes">
        <source>Next visit, in %n days</source>
        <translation>
            <numerusform>Prossima visita, tra %n giorno</numerusform>
            <numerusform>Prossima visita, tra %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Apri la visita</translation>
    </message>
    <message>
        <source>Sheet to sign…</source>
        <translation>Foglio da firmare…</translation>
    </message>
    <message>
        <source>The sheet to sign</source>
        <translation>Il foglio da firmare</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Che cosa cambierebbe</translation>
    </message>
    <message>
        <source>Days, from and to</source>
        <translation>Giorni, dal e al</translation>
    </message>
    <message>
        <source>moves to the next working day</source>
        <translation>si sposta al giorno lavorativo dopo</translation>
    </message>
    <message>
        <source>Day it is about</source>
        <translation>Giorno a cui si riferisce</translation>
    </message>
    <message>
        <source>Change freeze recorded</source>
        <translation>Blocco modifiche registrato</translation>
    </message>
    <message>
        <source>Review recorded</source>
        <translation>Riesame registrato</translation>
    </message>
    <message>
        <source>Exception granted for {day}</source>
        <translation>Eccezione concessa per il {day}</translation>
    </message>
    <message>
        <source>Maintenance window agreed</source>
        <translation>Finestra di manutenzione concordata</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Invio, Esc</translation>
    </message>
    <message>
        <source>Space, Ctrl+Enter</source>
        <translation>Spazio, Ctrl+Invio</translation>
    </message>
    <message>
        <source>Take the last act back, do it again</source>
        <translation>Annulla l&apos;ultima azione, rifalla</translation>
    </message>
    <message>
        <source>Put off: record a decision</source>
        <translation>Rinvia: registra una decisione</translation>
    </message>
    <message>
        <source>In a visit: line done, other outcome</source>
        <translation>In una visita: riga fatta, altro esito</translation>
    </message>
    <message>
        <source>Send by mail…</source>
        <translation>Invia per posta…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Salva come PDF</translation>
    </message>
    <message>
        <source>Draft for the mail program: {file}</source>
        <translation>Bozza per il programma di posta: {file}</translation>
    </message>
    <message>
        <source>Policy agreed: {policy}</source>
        <translation>Criterio concordato: {policy}</translation>
    </message>
    <message>
        <source>Print: {title}</source>
        <translation>Stampa: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n machines imported</source>
        <translation>
            <numerusform>%n macchina importata</numerusform>
            <numerusform>%n macchine importate</numerusform>
        </translation>
    </message>
    <message>
        <source>Letterhead, name</source>
        <translation>Intestazione, nome</translation>
    </message>
    <message>
        <source>Letterhead, second line</source>
        <translation>Intestazione, seconda riga</translation>
    </message>
    <message>
        <source>your company, as on every paper</source>
        <translation>la propria azienda, come su ogni foglio</translation>
    </message>
    <message>
        <source>address, phone, mail</source>
        <translation>indirizzo, telefono, posta</translation>
    </message>
    <message>
        <source>Taken back: {act}</source>
        <translation>Annullato: {act}</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Visit that closes it</source>
        <translation>Visita che la chiude</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Riavvii</translation>
    </message>
    <message>
        <source>Visit moved to {day}</source>
        <translation>Visita spostata a {day}</translation>
    </message>
    <message>
        <source>Visit of {day} called off</source>
        <translation>Visita di {day} annullata</translation>
    </message>
    <message>
        <source>Nothing becomes late on that day.</source>
        <translation>In quel giorno nulla diventa tardi.</translation>
    </message>
    <message>
        <source>Who decides…</source>
        <translation>Chi decide…</translation>
    </message>
    <message>
        <source>hours: {customer}</source>
        <translation>ore: {customer}</translation>
    </message>
    <message>
        <source>Space: done. Ctrl+D: put off. Ctrl+Enter: another outcome.</source>
        <translation>Spazio: fatta. Ctrl+D: rinvia. Ctrl+Invio: altro esito.</translation>
    </message>
    <message>
        <source>Service report…</source>
        <translation>Rapportino…</translation>
    </message>
    <message>
        <source>Work sheet…</source>
        <translation>Foglio di lavoro…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: the work sheet names them</source>
        <translation>
            <numerusform>e un&apos;altra: il foglio di lavoro la nomina</numerusform>
            <numerusform>e altre %n: il foglio di lavoro le nomina</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit booked: {customer}, {day}</source>
        <translation>Visita prenotata: {customer}, {day}</translation>
    </message>
    <message>
        <source>Work sheet</source>
        <translation>Foglio di lavoro</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Rapportino di intervento</translation>
    </message>
    <message>
        <source>no visit</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>Series of visits</source>
        <translation>Serie di visite</translation>
    </message>
    <message>
        <source>No visits agreed to repeat.</source>
        <translation>Nessuna visita ricorrente concordata.</translation>
    </message>
    <message>
        <source>New series…</source>
        <translation>Nuova serie…</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Frequenza</translation>
    </message>
    <message>
        <source>New series of visits</source>
        <translation>Nuova serie di visite</translation>
    </message>
    <message>
        <source>every so many months</source>
        <translation>ogni tot mesi</translation>
    </message>
    <message>
        <source>every so many weeks</source>
        <translation>ogni tot settimane</translation>
    </message>
    <message>
        <source>so many times a year</source>
        <translation>tot volte l&apos;anno</translation>
    </message>
    <message>
        <source>as the window, or such as 18:30</source>
        <translation>come la finestra, o per esempio 18:30</translation>
    </message>
    <message>
        <source>as long as the work takes</source>
        <translation>quanto serve al lavoro</translation>
    </message>
    <message>
        <source>counted from the last visit done</source>
        <translation>contata dall&apos;ultima visita fatta</translation>
    </message>
    <message>
        <source>not in August</source>
        <translation>non in agosto</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quanti</translation>
    </message>
    <message>
        <source>Series of visits agreed</source>
        <translation>Serie di visite concordata</translation>
    </message>
</context>
</TS>
