#pragma once

#include "core/feeds/decompress.h"
#include "core/feeds/formats/msrc.h"
#include "tests/core/feeds/realdata.h"
#include "tests/support/result.h"
#include "tests/support/vocabulary.h"

namespace tagliando {

inline MsrcMonth readMonth(const QString &path)
{
    const auto bytes = decompress(contentOf(path), path);
    EXPECT_OK(bytes);
    const auto month = bytes ? parseMsrc(*bytes, path, testVocabulary()) : Result<MsrcMonth>(MsrcMonth());
    EXPECT_OK(month);
    return month ? *month : MsrcMonth();
}

} // namespace tagliando
