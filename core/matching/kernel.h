// Which kernel packages of a machine count: the running image, not what else lies on the disk (FEEDS C1). Internal to the matcher.
#pragma once

#include "core/domain/observation.h"

#include <QHash>

#include <vector>

namespace tagliando::matching {

using PackageRun = std::vector<const InstalledPackage *>;

/// The source that fixes are announced for: "linux-signed-amd64" -> "linux", "linux-signed-hwe-6.8" -> "linux-hwe-6.8".
QByteArray kernelSource(const QByteArray &source);

/// True for Ubuntu's sources of packages that only depend on the newest image ("linux-meta", "linux-meta-hwe-6.8").
bool gathersKernels(const QByteArray &source);

/// True for a bootable image: "linux-image-6.1.0-26-amd64", "kernel-core". A metapackage ("linux-image-amd64") is none.
bool isKernelImage(const QByteArray &name);

struct RunningKernel {
    QByteArray source;                       ///< as kernelSource; empty: no image, or the running one is not among the packages
    const InstalledPackage *image = nullptr; ///< the running one; without a stated kernel the newest is chosen by the caller
    PackageRun images;                       ///< all of that source
    bool unpackaged = false;                 ///< images are installed, but what runs is none of them
};

/// `running` is `uname -r`, or empty when not stated: then every kernel source is returned with its images and no running one.
std::vector<RunningKernel> runningKernels(const PackageRun &images, const QByteArray &running);

} // namespace tagliando::matching
