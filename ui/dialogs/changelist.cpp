#include "ui/dialogs/changelist.h"

#include "ui/dialogs/clauselist.h"

#include <QLabel>

namespace tagliando {

void showChanges(const Desk &desk, const ListPreview &preview, QScrollArea *area, QLabel *count)
{
    constexpr std::size_t most = 200; // more than anybody reads; the count tells the rest
    const int changes = static_cast<int>(preview.changes.size());
    count->setText(changes == 0 ? desk.say(QT_TRANSLATE_NOOP("window", "Nothing in the list would change"))
                                : desk.count(QT_TRANSLATE_N_NOOP("window", "%n row(s) of the list would change"), changes));
    std::vector<Clause> lines;
    for (std::size_t i = 0; i < preview.changes.size() && i < most; ++i) {
        const ListPreview::Change &change = preview.changes[i];
        const QString line = desk.words().change(change.before, change.after, preview.after->now);
        lines.push_back({line.section(QStringLiteral(" | "), 0, -2), line.section(QStringLiteral(" | "), -1)});
    }
    showClauses(area, lines, QStringLiteral("changeLine"));
}

} // namespace tagliando
