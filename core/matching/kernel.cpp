#include "core/matching/kernel.h"

#include <algorithm>

namespace tagliando::matching {

namespace {

bool isArchitecture(QByteArrayView text)
{
    static constexpr const char *names[] = {"amd64", "arm64", "armhf", "i386", "ppc64el", "riscv64", "s390x"};
    return std::any_of(std::begin(names), std::end(names), [&](const char *name) { return text == QByteArrayView(name); });
}

QByteArray withoutEpoch(const QByteArray &version) { return version.mid(version.indexOf(':') + 1); }

bool isRunning(const InstalledPackage &package, const QByteArray &running)
{
    if (package.name.startsWith("linux-image-")) {
        const QByteArray release = package.name.mid(int(sizeof("linux-image-")) - 1);
        return release == running || release == running + "-unsigned" || release == "unsigned-" + running;
    }
    // rpm: uname -r is version-release.architecture of the package.
    const QByteArray version = withoutEpoch(package.version);
    return running == version ||
           (running.startsWith(version) && running.at(version.size()) == '.' && running.mid(version.size() + 1).indexOf('.') < 0);
}

} // namespace

QByteArray kernelSource(const QByteArray &source)
{
    if (!source.startsWith("linux-signed"))
        return source;
    QByteArray base = "linux" + source.mid(int(sizeof("linux-signed")) - 1);
    const qsizetype hyphen = base.lastIndexOf('-');
    if (hyphen > 0 && isArchitecture(QByteArrayView(base).sliced(hyphen + 1)))
        base.truncate(hyphen);
    return base;
}

bool gathersKernels(const QByteArray &source) { return source.startsWith("linux-meta"); }

bool isKernelImage(const QByteArray &name)
{
    if (name.isEmpty() || (name.at(0) != 'l' && name.at(0) != 'k'))
        return false;
    if (name.startsWith("linux-image-")) {
        const QByteArray release = name.mid(int(sizeof("linux-image-")) - 1);
        const QByteArray plain = release.startsWith("unsigned-") ? release.mid(9) : release;
        return !plain.isEmpty() && plain.at(0) >= '0' && plain.at(0) <= '9' && !name.endsWith("-dbg");
    }
    return name == "kernel" || name == "kernel-core" || name == "kernel-rt-core" || name == "kernel-uek" || name == "kernel-uek-core";
}

std::vector<RunningKernel> runningKernels(const PackageRun &images, const QByteArray &running)
{
    std::vector<RunningKernel> kernels;
    for (const InstalledPackage *image : images) {
        const QByteArray source = kernelSource(image->source);
        auto kernel = std::find_if(kernels.begin(), kernels.end(), [&](const RunningKernel &one) { return one.source == source; });
        if (kernel == kernels.end())
            kernel = kernels.insert(kernels.end(), RunningKernel{source, nullptr, {}, false});
        kernel->images.push_back(image);
        if (!running.isEmpty() && !kernel->image && isRunning(*image, running))
            kernel->image = image;
    }
    if (running.isEmpty() || kernels.empty())
        return kernels;
    const auto found = std::find_if(kernels.begin(), kernels.end(), [](const RunningKernel &one) { return one.image != nullptr; });
    if (found != kernels.end())
        return {*found};
    RunningKernel unpackaged;
    unpackaged.source = kernels.front().source;
    unpackaged.unpackaged = true;
    return {unpackaged};
}

} // namespace tagliando::matching
