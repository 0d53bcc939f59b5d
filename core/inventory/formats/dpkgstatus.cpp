// /var/lib/dpkg/status as it lies on the disk: paragraphs of "Field: value", folded lines begin with a blank (deb822).
#include "core/inventory/formats/packagelist.h"

namespace tagliando {

namespace {

struct Paragraph {
    int line = 0; ///< its first; 0: nothing read yet
    QByteArray package, status, version, architecture, source;

    [[nodiscard]] bool isEmpty() const { return line == 0; }
};

// "Source: glibc (2.36-9)": the version only where it differs from the binary's.
void readSource(QByteArrayView text, InstalledPackage *package)
{
    const qsizetype open = text.indexOf('(');
    const qsizetype close = text.lastIndexOf(')');
    package->source = (open < 0 ? text : text.first(open)).trimmed().toByteArray();
    if (open >= 0 && close > open)
        package->sourceVersion = text.sliced(open + 1, close - open - 1).trimmed().toByteArray();
}

void addTo(PackageList *list, const Paragraph &paragraph)
{
    if (paragraph.package.isEmpty()) {
        list->reject(paragraph.line, "import.line_unreadable", paragraph.version);
        return;
    }
    DpkgState state = DpkgState::Installed;
    if (paragraph.status.isEmpty() && paragraph.version.isEmpty()) {
        list->add({paragraph.package, {}, {}, {}, {}}, DpkgState::Gone, paragraph.line); // a name dpkg remembers
        return;
    }
    if (!readStatusWords(paragraph.status, &state)) {
        list->reject(paragraph.line, "import.package_without_status", paragraph.package);
        return;
    }
    if (state != DpkgState::Gone && paragraph.version.isEmpty()) {
        list->reject(paragraph.line, "import.package_without_version", paragraph.package);
        return;
    }
    InstalledPackage package{paragraph.package, paragraph.version, paragraph.architecture, {}, {}};
    readSource(paragraph.source, &package);
    list->add(std::move(package), state, paragraph.line);
}

} // namespace

int recogniseDpkgStatus(const QByteArray &head)
{
    Lines lines(head);
    bool package = false, status = false, other = false;
    while (lines.next() && !(package && status)) {
        const QByteArrayView line = lines.line();
        package = package || line.startsWith("Package: ");
        status = status || line.startsWith("Status: ");
        other = other || (!package && !status && !line.trimmed().isEmpty());
    }
    return package && status && !other ? 95 : 0;
}

Result<Reading> readDpkgStatus(const ReaderInput &input)
{
    PackageList list(input, "dpkg-status");
    Paragraph paragraph;
    Lines lines(input.bytes);
    while (lines.next()) {
        const QByteArrayView line = lines.line();
        if (line.trimmed().isEmpty()) {
            if (!paragraph.isEmpty())
                addTo(&list, paragraph);
            paragraph = {};
            continue;
        }
        if (paragraph.isEmpty())
            paragraph.line = lines.number();
        if (line.startsWith(' ') || line.startsWith('\t'))
            continue; // the rest of a long field; none of ours is folded
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) {
            list.reject(lines.number(), "import.line_unreadable", line);
            continue;
        }
        const QByteArrayView field = line.first(colon);
        const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
        if (field == "Package") {
            if (!paragraph.package.isEmpty()) { // a lost blank line must not make two packages one
                addTo(&list, paragraph);
                paragraph = {};
                paragraph.line = lines.number();
            }
            paragraph.package = value;
        } else if (field == "Status") {
            paragraph.status = value;
        } else if (field == "Version") {
            paragraph.version = value;
        } else if (field == "Architecture") {
            paragraph.architecture = value;
        } else if (field == "Source") {
            paragraph.source = value;
        }
    }
    if (!paragraph.isEmpty())
        addTo(&list, paragraph);
    return list.finish();
}

} // namespace tagliando
