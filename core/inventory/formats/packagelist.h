// The packages of one list, and what dpkg calls installed.
#pragma once

#include "core/inventory/formats/readers.h"

namespace tagliando {

enum class DpkgState {
    Installed, ///< installed, or only its triggers are pending
    Broken,    ///< unpacked or half configured: the files of this version are on the disk, the package does not work
    Unusable,  ///< half installed: nobody can say which files are there
    Gone       ///< not installed, or only configuration files are left
};

/// "ii ", "rc ", "hi" as `${db:Status-Abbrev}` and `dpkg -l` print it. False: no such state.
bool readStatusAbbreviation(QByteArrayView text, DpkgState *state);
/// "install ok installed", "deinstall ok config-files".
bool readStatusWords(QByteArrayView text, DpkgState *state);

/// Debian policy 5.6.1, with an architecture behind a colon or without.
bool isDpkgName(QByteArrayView text);
/// What dpkg installs: versions of real packages start with a digit; policy lets letters follow.
bool isDpkgVersion(QByteArrayView text);

/// Collects packages of one observation; what dpkg itself calls broken is reported.
class PackageList {
public:
    PackageList(const ReaderInput &input, const char *source) : input_(input), observation_(observationOf(input, source)) {}

    /// Fills source and sourceVersion from the binary's own where they are empty; "libc6:amd64" names an architecture.
    void add(InstalledPackage package, DpkgState state, int line);
    /// The list names no source packages: Debian's and Ubuntu's advisories, which do, would pass it by. Said once, and the list is not complete.
    void withoutSources();
    /// A line or paragraph nobody could read: the list is not complete any more.
    void reject(int line, const char *reason, QByteArrayView text, QVariantMap args = {});

    /// The part of a longer list: what it does not name means nothing.
    void partial() { complete_ = false; }
    /// Single values beside the list.
    void set(const char *key, const QString &value) { observation_.values.insert(QLatin1String(key), value); }

    /// Error "import.unrecognised" when neither a package nor a known removed one was found.
    Result<Reading> finish();

private:
    const ReaderInput &input_;
    Observation observation_;
    std::vector<RejectedLine> rejected_;
    bool complete_ = true;
    int gone_ = 0;
};

} // namespace tagliando
