// The files an import was given: folders are walked, archives opened, compressed files unpacked.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace tagliando {

struct FoundFile {
    QString name;     ///< as shown: "systeminfo.txt", below a folder "SRV1/systeminfo.txt", in an archive "inventari.zip/SRV1/systeminfo.txt"
    QString place;    ///< its name and the folders that may tell the machine; an archive stands there as the folder it was packed from
    QByteArray bytes; ///< unpacked
};

struct FoundFiles {
    std::function<void(FoundFile)> take;
    std::function<void(const QString &name, const Error &why)> refuse;
};

/// Hands over every file in a steady order. `share` of the progress (0..1) is reported. Returns how many files were met, taken or refused. Error
/// "job.cancelled"; what cannot be read is refused by itself ("file.cannot_read", "file.too_large", those of decompress.h and packedfiles.h).
Result<int> eachFoundFile(const QStringList &paths, const FoundFiles &found, double share, const Progress &progress);

/// One file under `paths`, as eachFoundFile would hand it over; `name` empty: the first. Errors: why it was refused, or "file.not_found" (file).
Result<FoundFile> foundFile(const QStringList &paths, const QString &name = {});

} // namespace tagliando
