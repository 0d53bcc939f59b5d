#pragma once

#include <QString>

namespace tagliando {

/// Words that begin a line or a sentence get a capital; an identifier keeps its letters: do not give it here.
inline QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace tagliando
