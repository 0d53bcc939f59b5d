// State words and letters (VISUAL 2). A hue never stands without its letter and its word.
#include "ui/words/words.h"

#include <iterator>

namespace tagliando {

namespace {

constexpr const char *words[] = {QT_TRANSLATE_NOOP("State", "Blocking"),  QT_TRANSLATE_NOOP("State", "Overdue"),
                                 QT_TRANSLATE_NOOP("State", "To verify"), QT_TRANSLATE_NOOP("State", "Out of support"),
                                 QT_TRANSLATE_NOOP("State", "Frozen"),    QT_TRANSLATE_NOOP("State", "Deferred"),
                                 QT_TRANSLATE_NOOP("State", "Due"),       QT_TRANSLATE_NOOP("State", "Satisfied"),
                                 QT_TRANSLATE_NOOP("State", "Not seen")};
constexpr const char *letters[] = {
    QT_TRANSLATE_NOOP("StateLetter", "B"), QT_TRANSLATE_NOOP("StateLetter", "O"),  QT_TRANSLATE_NOOP("StateLetter", "V"),
    QT_TRANSLATE_NOOP("StateLetter", "U"), QT_TRANSLATE_NOOP("StateLetter", "F"),  QT_TRANSLATE_NOOP("StateLetter", "E"),
    QT_TRANSLATE_NOOP("StateLetter", "D"), QT_TRANSLATE_NOOP("StateLetter", "OK"), QT_TRANSLATE_NOOP("StateLetter", "N")};
static_assert(std::size(words) == stateCount + 1 && std::size(letters) == stateCount + 1);

} // namespace

QString Words::state(State state) const { return say("State", words[static_cast<int>(state)]); }
QString Words::stateLetter(State state) const { return say("StateLetter", letters[static_cast<int>(state)]); }
QString Words::colour(ServerColour colour) const { return say("State", words[static_cast<int>(colour)]); }
QString Words::colourLetter(ServerColour colour) const { return say("StateLetter", letters[static_cast<int>(colour)]); }

QString Words::stateLine(const Finding &finding) const
{
    if (finding.state == State::Satisfied)
        return stateLetter(State::Satisfied);
    if (finding.state == State::Frozen && finding.notes->freeze)
        return freeze(*finding.notes->freeze);
    const QString word = state(finding.state).toUpper();
    if (finding.state == State::Blocking && finding.effect == Effect::Partial)
        return say("State", QT_TRANSLATE_NOOP("State", "{state} (partial)"), {{QStringLiteral("state"), word}});
    if (finding.state == State::Verify && finding.stale && finding.collected.isValid()) {
        const QTimeZone zone(finding.holder->zone.toUtf8());
        const QDate seen = zone.isValid() ? finding.collected.toTimeZone(zone).date() : finding.collected.toUTC().date();
        return say("State", QT_TRANSLATE_NOOP("State", "{state} (collected on {date})"),
                   {{QStringLiteral("state"), word}, {QStringLiteral("date"), date(seen)}});
    }
    return word;
}

} // namespace tagliando
