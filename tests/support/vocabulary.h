// The program's own vocabulary, read from resources/ once.
#pragma once

#include "core/domain/vocabulary.h"

#include "tests/support/result.h"

#include <QFile>

inline QByteArray sourceFile(const char *path)
{
    QFile file(QStringLiteral(TAGLIANDO_SOURCE_DIR "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline const tagliando::Vocabulary &testVocabulary()
{
    static const tagliando::Vocabulary vocabulary = [] {
        auto parsed = tagliando::Vocabulary::parse(sourceFile("resources/platforms.json"), sourceFile("resources/products.json"));
        EXPECT_OK(parsed);
        return parsed ? *parsed : tagliando::Vocabulary();
    }();
    return vocabulary;
}
