// What the work sheet and the rapportino have in common. Private to ui/paper.
#pragma once

#include "ui/paper/visitpaper.h"
#include "ui/words/visits.h"

namespace tagliando::paper {

struct VisitWriter {
    const VisitPaper &paper;
    const Words &words;
    Pager &pager;
    VisitWords visits = VisitWords(words);

    [[nodiscard]] QString say(const char *source, const QVariantMap &args = {}) const { return words.say("Paper", source, args); }
    [[nodiscard]] QString count(const char *source, int n, const QVariantMap &args = {}) const { return words.count("Paper", source, n, args); }

    /// The MSP's head and the customer's name or the paper's number at the right.
    void letterHead(const PaperOptions &options, const QString &right, const QString &rightLine) const;
    /// Label and value, two columns of them.
    void facts(const std::vector<std::pair<QString, QString>> &left, const std::vector<std::pair<QString, QString>> &right) const;
    [[nodiscard]] Cell machines(const PaperRow &row) const;
    [[nodiscard]] Cell what(const PaperRow &row, bool notices) const;
    [[nodiscard]] QString hour(const QDateTime &utc) const;
};

} // namespace tagliando::paper
