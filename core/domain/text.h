#pragma once

#include <QString>

namespace tagliando {

enum class Language { Italian, English };

/// One text of the catalogue in both languages. Catalogue texts (facts, questions) carry their own translation;
/// the program's own sentences are ui/words' business.
struct Text {
    QString it;
    QString en;

    [[nodiscard]] const QString &in(Language language) const { return language == Language::Italian ? it : en; }
    [[nodiscard]] bool isEmpty() const { return it.isEmpty() && en.isEmpty(); }
    friend bool operator==(const Text &, const Text &) = default;
};

} // namespace tagliando
