#include "tests/fuzz/targets.h"

#include <cstdio>
#include <cstdlib>

namespace tagliando::fuzz {

const std::vector<Target> &targets()
{
    static const std::vector<Target> all = [] {
        std::vector<Target> list;
        for (const auto &some : {versionTargets(), nameTargets(), documentTargets()})
            list.insert(list.end(), some.begin(), some.end());
        return list;
    }();
    return all;
}

void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

} // namespace tagliando::fuzz
