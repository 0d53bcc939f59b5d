// Ids and arguments become sentences of one language. A Words value owns its own, uninstalled QTranslator: a report in English
// can be written beside a window in Italian, in another thread.
#pragma once

#include "core/base/clock.h"
#include "core/domain/customer.h"
#include "core/domain/decision.h"
#include "core/domain/finding.h"

#include <memory>

class QTranslator;

namespace tagliando {

struct AcceptanceSheet;
struct DecisionSums;
struct DecisionView;
struct Freeze;
struct JournalAnchor;
struct JournalFault;
struct MaintenanceWindow;
struct OpenQuestion;
struct PolicyRow;
struct Sentence;
struct Totals;
enum class ServerKind;

/// One step of "Perché": what it is about, one sentence, and the line saying where that comes from (may be empty).
struct WhyStep {
    QString title, sentence, source;

    friend bool operator==(const WhyStep &, const WhyStep &) = default;
};

/// One clause of what a customer signs: what it is about, and the words.
struct Clause {
    QString label, text;
    bool grave = false; ///< printed red: it says what the signer takes upon himself

    friend bool operator==(const Clause &, const Clause &) = default;
};

/// Immutable after construction: safe to share between threads.
class Words {
public:
    explicit Words(Language language);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] const QString &text(const Text &text) const { return text.in(language_); }

    /// The translation of a text marked with QT_TRANSLATE_NOOP(context, source); "{name}" placeholders are filled from `args`.
    [[nodiscard]] QString say(const char *context, const char *source, const QVariantMap &args = {}) const;
    /// With a number: picks the numerus form, "%n" becomes the number.
    [[nodiscard]] QString count(const char *context, const char *source, int n, const QVariantMap &args = {}) const;

    // figures
    [[nodiscard]] QString date(const QDate &date) const;                               ///< 21/11/2026; 21 Nov 2026
    [[nodiscard]] QString date(const CatalogueDate &date) const;                       ///< fine dicembre 2026; end of December 2026
    [[nodiscard]] QString dateTime(const QDateTime &utc, const QString &zone) const;   ///< 25/01/2015 08:30
    [[nodiscard]] QString dateTimeAt(const QDateTime &utc, const QString &zone) const; ///< 25/01/2015 alle 08:30
    [[nodiscard]] QString number(double value, int decimals = 0) const;
    [[nodiscard]] QString percent(int n, int of) const;         ///< 66,7 %; "–" when of is 0
    [[nodiscard]] QString money(double euro) const;             ///< 1.900,20 €
    [[nodiscard]] QString days(int n) const;                    ///< 1 giorno, 2 giorni
    [[nodiscard]] QString duration(qint64 seconds) const;       ///< 2 giorni e 23 ore; whole hours, rounded down
    [[nodiscard]] QString monthName(int month) const;           ///< 1..12: gennaio; January
    [[nodiscard]] QString list(const QStringList &items) const; ///< "A, B"

    // names of ids; an id nobody named is printed as it is
    [[nodiscard]] QString productName(const QString &id) const;
    [[nodiscard]] QString platformName(const QString &id) const;
    [[nodiscard]] QString readerName(const QString &id) const; ///< "a mano", "collettore", "dpkg-query"
    [[nodiscard]] QString feedName(const QString &id) const;
    [[nodiscard]] QString role(const QString &id) const;            ///< controller di dominio
    [[nodiscard]] QString serverKind(ServerKind kind) const;        ///< postazione
    [[nodiscard]] QString exposure(const QString &id) const;        ///< "internet", "internal"
    [[nodiscard]] QString severity(Severity severity) const;        ///< critica
    [[nodiscard]] QString thingName(const QString &id) const;       ///< of an expiry; "certificate_mail.example": certificato mail.example
    [[nodiscard]] QString missingInput(const QString &input) const; ///< "products": l'elenco prodotti
    [[nodiscard]] QString progress(const QString &textId) const;    ///< "progress.import": Importazione

    // the list
    [[nodiscard]] QString state(State state) const;       ///< "Bloccante"
    [[nodiscard]] QString stateLetter(State state) const; ///< "B"
    [[nodiscard]] QString colour(ServerColour colour) const;
    [[nodiscard]] QString colourLetter(ServerColour colour) const;
    [[nodiscard]] QString
    stateLine(const Finding &finding) const; ///< "BLOCCANTE", "BLOCCANTE (parziale)", "DA VERIFICARE (rilevazione del 12/10/2026)", "OK"
    [[nodiscard]] QString headline(const Finding &finding) const; ///< what stops and where; names the machine
    [[nodiscard]] QString title(const Finding &finding) const;    ///< the same for every machine: for a row that stands for several
    [[nodiscard]] QString when(const Finding &finding,
                               const Moment &now) const; ///< "dal 20/01/2015", "FERMO dal 25/01/2015 08:30", "entro il 24/11/2026"
    [[nodiscard]] QString daysLeft(const Finding &finding, const Moment &now) const; ///< "mancano 8 giorni", "oggi", "FERMO da 52 giorni; …"
    [[nodiscard]] QString action(const Action &action) const;                        ///< "richiede uno fra KB968730, KB938397"
    [[nodiscard]] QString action(const Finding &finding) const;
    [[nodiscard]] QString doubt(const Doubt &doubt) const;              ///< "the hotfix list is not complete"
    [[nodiscard]] QString remedy(const Doubt &doubt) const;             ///< "collect the whole list"
    [[nodiscard]] QString certainty(const Certainty &certainty) const;  ///< one line: how sure, why not more, what would make it certain
    [[nodiscard]] QString advice(const Advice &advice, const QString &zone) const;
    /// The indented lines under a row: generated and catalogue sentences on one line, then since when the fix exists.
    /// "compared with Server di posta Debian v1 of 1 Nov 2026"; empty for what is no baseline's line.
    [[nodiscard]] QString comparedWith(const Finding &finding) const;
    [[nodiscard]] QStringList adviceLines(const Finding &finding, const Moment &now) const;
    [[nodiscard]] QString available(const Finding &finding, const Moment &now) const; ///< "patch disponibile da 4 anni", or empty
    [[nodiscard]] QString resolved(const Finding &finding) const;                     ///< "risolta il 22/01/2015 da Franco"
    [[nodiscard]] QString evidence(const Evidence &evidence, const QString &zone) const;
    [[nodiscard]] QString anchor(Anchor anchor) const; ///< "uscita", "rilevazione", "data KEV"
    [[nodiscard]] QString question(const OpenQuestion &question, const Text &catalogueText) const;
    [[nodiscard]] QStringList totals(const Totals &totals) const; ///< footer: both sums, compliance twice
    [[nodiscard]] QString coverage(const Totals &totals) const;   ///< 12 macchine verificate su 14
    /// Said when nothing stops, and never "all is well".
    [[nodiscard]] QString noKnownStops(const QDate &date, int verified, int of) const;
    /// Input, rule, verdict, clock, deadline.
    [[nodiscard]] std::vector<WhyStep> why(const Finding &finding, const Moment &now) const;
    [[nodiscard]] QString compliance(int n, int of, int verified, int total) const; ///< "66,7 % dei verificati (3 su 4)"

    // decisions and freezes
    [[nodiscard]] QString decision(const DecisionInForce &decision) const;   ///< "RINVIATA dal CEO fino al 31/12/2011"
    [[nodiscard]] QString decisionKind(DecisionKind kind) const;             ///< rinvio
    [[nodiscard]] QString decisionStatus(const DecisionView &view) const;    ///< "in scadenza (14 giorni)"
    [[nodiscard]] QString decisionReason(const QString &id) const;           ///< "decisione della direzione"
    [[nodiscard]] QString blame(Blame blame) const;                          ///< "protetto"
    /// "avvisato 01/03/2011 - rifiutato da CEO 03/03/2011 - guasto 06/07/2011 - risolto 08/07/2011"
    [[nodiscard]] QString decisionStory(const DecisionView &view, const QString &zone) const;
    [[nodiscard]] QStringList decisionSums(const DecisionSums &sums) const;  ///< who answered for it, counted over all customers
    [[nodiscard]] QString freeze(const FreezeInForce &freeze) const;         ///< "CONGELATA fino al 31/05/2027", "riesame in ritardo di 5 giorni"
    [[nodiscard]] QString conflict(const Conflict &conflict) const;          ///< "Conflitto: …; ultimo giorno utile 26/11/2026 (5 giorni)"
    [[nodiscard]] QString acceptanceTitle(DecisionKind kind) const;          ///< "Rinvio di un intervento"
    /// The very words the customer reads before he decides; what is not known yet reads "…".
    [[nodiscard]] std::vector<Clause> acceptance(const AcceptanceSheet &sheet) const;
    [[nodiscard]] QString channel(Channel channel) const;                    ///< "per e-mail"
    [[nodiscard]] QString journalAnchor(const JournalAnchor &anchor) const;  ///< "Registro: 12 righe, impronta 3f2a…"
    [[nodiscard]] QString freezeDays(const Freeze &freeze) const;            ///< "27/11/2026 – 06/01/2027", "ogni mese dal 10 al 16"
    [[nodiscard]] QString windowDays(const MaintenanceWindow &window) const; ///< "lun–ven 18:30–22:00"
    /// "SRV-1 | Firefox | Da fare entro il 24/11/2026 → Scaduta …"; a null side is a row that is not there.
    [[nodiscard]] QString change(const Finding *before, const Finding *after, const Moment &now) const;
    [[nodiscard]] QString policyRow(const PolicyRow &row) const;             ///< "critica, esposta su Internet: 48 ore dall'uscita"
    [[nodiscard]] Error journalFault(const JournalFault &fault) const;       ///< what `error` makes a sentence of

    [[nodiscard]] QString error(const Error &error) const;                          ///< one sentence a technician can act on
    [[nodiscard]] QString formError(const Error &error) const;                      ///< the same beside a field: options of the command line are left out

private:
    /// `args` as a person reads them: dates in the zone, lists joined, ids named.
    [[nodiscard]] QVariantMap readable(const QVariantMap &args, const QString &zone) const;
    [[nodiscard]] QString sentence(const char *context, const Sentence &sentence, const QVariantMap &args, const QString &zone) const;
    /// The arguments of evidence under one set of names.
    [[nodiscard]] QVariantMap harmonised(QVariantMap args) const;
    /// Names file and line before a sentence that does not name them itself.
    [[nodiscard]] QString withPlace(const QString &sentence, const char *source, const QVariantMap &args) const;

    /// "srv-posta.txt; collected 3 days ago (12/01/2015 09:00)"
    [[nodiscard]] QString collectedLine(const QString &source, const QDateTime &collected, const Finding &finding, const Moment &now) const;

    Language language_;
    std::shared_ptr<QTranslator> translator_;
};

} // namespace tagliando
