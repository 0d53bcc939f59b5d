// libFuzzer's entry: TAGLIANDO_FUZZ_TARGET=NAME tagliando-fuzz CORPUS… (see `./dev fuzz`). Without a name it lists the targets.
#include "tests/fuzz/targets.h"

#include <QtGlobal>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const tagliando::fuzz::Target *target = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    const QByteArray name = qgetenv("TAGLIANDO_FUZZ_TARGET");
    for (const tagliando::fuzz::Target &one : tagliando::fuzz::targets()) {
        if (name == one.name)
            target = &one;
        if (name.isEmpty())
            std::puts(one.name);
    }
    if (!target)
        std::exit(name.isEmpty() ? 0 : 2);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    target->run(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
