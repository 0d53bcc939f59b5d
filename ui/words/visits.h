// Visits in words: what a line asks for, why that day, what is left out, what skipping costs.
#pragma once

#include "core/planning/cadence.h"
#include "core/planning/closingvisits.h"
#include "core/planning/proposals.h"
#include "core/planning/slip.h"
#include "core/reporting/mail.h"
#include "core/reporting/visithistory.h"
#include "core/reporting/visitpaper.h"
#include "ui/words/words.h"

#include <array>

namespace tagliando {

class VisitWords {
public:
    explicit VisitWords(const Words &words) : words_(words) {}

    [[nodiscard]] QString what(const VisitLine &line) const; ///< "Aggiornamento cumulativo di novembre (KB5068791)"
    /// What a step means in detail, one a line: the six of Exchange's maintenance.
    [[nodiscard]] QStringList details(const VisitLine &line) const;
    [[nodiscard]] QString group(WorkGroup group) const;             ///< "Controller di dominio, uno alla volta"
    [[nodiscard]] QString status(VisitStatus status) const;         ///< prenotata
    [[nodiscard]] QString outcome(LineOutcome outcome) const;       ///< Fatta, Non riuscita
    [[nodiscard]] QString outcomeLetter(LineOutcome outcome) const; ///< OK, X, R
    /// A notice before a line, or why something is left out.
    [[nodiscard]] QString notice(const Advice &advice, const QString &zone) const;
    /// What is not in the visit and why; machines of which the same is said share a line.
    [[nodiscard]] QStringList leftOut(const Visit &visit, const QString &zone) const;
    [[nodiscard]] QString length(int minutes) const;           ///< "3 h 20 min"
    [[nodiscard]] QString day(const QDate &day) const;         ///< "mar 24/11/2026"
    [[nodiscard]] QString shortDay(const QDate &day) const;    ///< "mar 24/11", "Tue 24 Nov"
    [[nodiscard]] QString time(const QTime &time) const;       ///< 18:30
    [[nodiscard]] QString hours(double hours) const;           ///< "3,5", "1,75"
    [[nodiscard]] QString hours(const Visit &visit) const;     ///< "18:30–22:00"; empty without a start
    [[nodiscard]] QString restarts(int n) const;               ///< "1 riavvio"
    [[nodiscard]] QString counts(const Visit &visit) const;    ///< "12 righe, 9 fatte, 2 non riuscite, 1 rinviata"
    [[nodiscard]] QString why(const Proposal &proposal) const; ///< one sentence
    [[nodiscard]] QString notInTime(const NotInTime &late) const;

    /// "14 findings, 12 done, 1 failed, 1 deferred; service report 2026/118, 3.5 hours"
    [[nodiscard]] QString outcome(const VisitOutcome &outcome) const;
    [[nodiscard]] QString since(const SinceLastVisit &since) const; ///< what came up and was closed after it, one sentence

    /// One row that the rhythm cannot keep, why, and what it would take.
    [[nodiscard]] QString cadence(const CadenceProof &proof, const UnkeptRow &unkept) const;
    /// The shortest of them, or that all can be kept.
    [[nodiscard]] QString cadence(const CadenceProof &proof) const;
    /// "ogni 3 mesi" and "dall'ultima fatta, non in agosto".
    [[nodiscard]] std::pair<QString, QString> rhythm(const Series &series) const;
    /// "Visita mar 24/11" and "prenotata, 18:30", or "Nessuna visita" and until when one would help.
    [[nodiscard]] std::pair<QString, QString> closing(const Closing &closing) const;

    /// What a slip costs: "2 righe si fermano prima, 1 riga diventa scaduta"; empty when nothing.
    [[nodiscard]] QString lost(const Slip &slip) const;

    /// What a calendar event says below its title: status, counts, the lines in their order.
    [[nodiscard]] QString calendarText(const Visit &visit, const QDate &today) const;
    /// The rapportino's covering mail, still without its attachment and date.
    [[nodiscard]] MailDraft mail(const VisitPaper &paper) const;

private:
    /// `byOutcome`, index: LineOutcome.
    [[nodiscard]] QString counts(int total, const char *totalSource, const std::array<int, 5> &byOutcome) const;

    const Words &words_;
};

} // namespace tagliando
