// One reader per shape of Linux advisory; each turns one record of a document into fixes. A record that is not what it claims to be refuses its
// document: Error "feed.bad" with file, line, field and reason. What is well formed and not taken is counted by the collector.
#pragma once

#include "core/feeds/formats/fixcollector.h"
#include "core/feeds/formats/jsontree.h"

namespace tagliando {

/// OSV 1.x as AlmaLinux, Rocky, Ubuntu, Debian and Red Hat publish it.
Result<void> readOsvRecord(const JsonNode &record, const QString &file, FixCollector &collector);
/// Rocky's Apollo API v3, one advisory.
Result<void> readApolloAdvisory(const JsonNode &record, const QString &file, FixCollector &collector);
/// AlmaLinux's errata.full.json, one erratum, in the API's form or the database's.
Result<void> readAlmaErratum(const JsonNode &record, const QString &file, FixCollector &collector);
/// Ubuntu's USN database, one notice ("4011-1": {…}).
Result<void> readUsn(const JsonNode &record, const QString &file, FixCollector &collector);
/// Ubuntu's JSON API: one element of notices or of cves.
Result<void> readUbuntuNotice(const JsonNode &record, const QString &file, FixCollector &collector);
Result<void> readUbuntuCve(const JsonNode &record, const QString &file, FixCollector &collector);
/// OpenVEX, a whole document.
Result<void> readOpenVex(const JsonNode &document, const QString &file, FixCollector &collector);
/// The advisory id of fixes that the tracker names by their CVEs alone.
QString trackerAdvisory();
/// Debian's tracker, one source package ("openssl": {"CVE-…": {…}}).
Result<void> readTrackerPackage(const JsonNode &package, const QString &file, FixCollector &collector);
/// Debian's data/DSA/list and data/DLA/list.
Result<void> readDebianAdvisories(const QByteArray &bytes, const QString &file, FixCollector &collector);
/// OVAL definitions of Ubuntu and Debian.
Result<void> readOval(const QByteArray &bytes, const QString &file, FixCollector &collector);
/// updateinfo.xml of an rpm repository; the release is told by the packages' own ".el9" (FEEDS B8: Rocky publishes it no more).
Result<void> readUpdateInfo(const QByteArray &bytes, const QString &file, FixCollector &collector);
/// Red Hat's CSAF 2.0: advisories and VEX.
Result<void> readRedHatCsaf(const JsonNode &document, const QString &file, FixCollector &collector);

/// A member's text, trimmed; empty when it is absent or no text.
QString textOf(const JsonNode &object, const char *key);
/// A member that is an array or an object; nullptr otherwise.
const JsonNode *listOf(const JsonNode &object, const char *key);
const JsonNode *objectOf(const JsonNode &object, const char *key);

/// An Ubuntu version that only Ubuntu Pro's archives hold by its own mark: "…~esm1", "…+esm3".
bool isEsmBuild(QByteArrayView version);
/// Day of a feed's date.
std::optional<CatalogueDate> dayOf(const QDateTime &date);

} // namespace tagliando
