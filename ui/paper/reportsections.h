// The sections of the report, one function each, in the order of the paper. Private to ui/paper.
#pragma once

#include "ui/paper/report.h"
#include "ui/words/capitalised.h"

#include <QTimeZone>

namespace tagliando::paper {

/// What every section needs: the values, the sentences, where to write.
struct ReportWriter {
    const Report &report;
    const Words &words;
    Pager &pager;
    int section = 0; ///< number of the last heading written

    [[nodiscard]] QString say(const char *source, const QVariantMap &args = {}) const { return words.say("Paper", source, args); }
    [[nodiscard]] QString count(const char *source, int n, const QVariantMap &args = {}) const { return words.count("Paper", source, n, args); }
    [[nodiscard]] QTimeZone zone() const;
    [[nodiscard]] QDate today() const { return report.now.dateIn(zone()); }

    void heading(const QString &text);
    void note(const QString &text) { pager.paragraph(cell(Piece::second(text))); }

    [[nodiscard]] Piece mark(State state) const { return Piece::letter(words.stateLetter(state), stateColours(state)); }
    [[nodiscard]] Piece mark(ServerColour colour) const { return Piece::letter(words.colourLetter(colour), stateColours(colour)); }
    /// The mark and the word.
    [[nodiscard]] Paragraph stateParagraph(State state) const;
    /// "Firefox: 38 machines", or what and where when it is one.
    [[nodiscard]] QString groupTitle(const ActionGroup &group) const;
    [[nodiscard]] QString machineNames(const ActionGroup &group) const;
    /// At most `most` names, then how many more the annex has.
    [[nodiscard]] QString names(const QStringList &names, int most) const;
};

/// The order of states everywhere: B, S, F, D, R, C, V, OK (VISUAL 2).
inline constexpr State reportOrder[] = {State::Blocking, State::Overdue, State::Unsupported, State::Due,
                                        State::Deferred, State::Frozen,  State::Verify,      State::Satisfied};

/// First letter large, the rest as it is.

void writeHeader(ReportWriter &writer, const PaperOptions &options);
void writeStops(ReportWriter &writer);
void writeTrafficLight(ReportWriter &writer);
void writeNumbers(ReportWriter &writer);
void writeOpenActions(ReportWriter &writer);
void writeDecisions(ReportWriter &writer);
void writeResolved(ReportWriter &writer);
void writeLastVisit(ReportWriter &writer);
void writeNextVisit(ReportWriter &writer);
void writeQuestions(ReportWriter &writer);
void writeRenewals(ReportWriter &writer);
void writeMachines(ReportWriter &writer);
void writeSources(ReportWriter &writer);
void writeUnfixable(ReportWriter &writer);

} // namespace tagliando::paper
