// Readable failures for Result<T> in tests.
#pragma once

#include "core/base/result.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <ostream>

namespace tagliando {

inline void PrintTo(const Error &error, std::ostream *out)
{
    *out << error.code.toStdString() << ' '
         << QJsonDocument(QJsonObject::fromVariantMap(error.args)).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace tagliando

inline void PrintTo(const QString &text, std::ostream *out) { *out << '"' << text.toStdString() << '"'; }

/// ASSERT_OK(result): stops the test and prints the error's code and arguments.
#define ASSERT_OK(result) ASSERT_TRUE((result).has_value()) << testing::PrintToString((result).error())
#define EXPECT_OK(result) EXPECT_TRUE((result).has_value()) << testing::PrintToString((result).error())
