// What the readers of this folder share. Each reader lives in the file of its name and is listed once, in reader.cpp.
#pragma once

#include "core/inventory/formats/plaintext.h"
#include "core/inventory/formats/reader.h"

class QJsonDocument;

namespace tagliando {

int recogniseCollector(const QByteArray &head);
Result<Reading> readCollector(const ReaderInput &input);
int recogniseVersionBanner(const QByteArray &head);
Result<Reading> readVersionBanner(const ReaderInput &input);
int recogniseDpkgQuery(const QByteArray &head);
Result<Reading> readDpkgQuery(const ReaderInput &input);
int recogniseDpkgStatus(const QByteArray &head);
Result<Reading> readDpkgStatus(const ReaderInput &input);
int recogniseRpmQuery(const QByteArray &head);
Result<Reading> readRpmQuery(const ReaderInput &input);
int recogniseSystemInfo(const QByteArray &head);
Result<Reading> readSystemInfo(const ReaderInput &input);
int recogniseOsRelease(const QByteArray &head);
Result<Reading> readOsRelease(const ReaderInput &input);
int recogniseKernelLine(const QByteArray &head);
Result<Reading> readKernelLine(const ReaderInput &input);
int recogniseHotfixList(const QByteArray &head);
Result<Reading> readHotfixList(const ReaderInput &input);
int recogniseVulsResult(const QByteArray &head);
Result<Reading> readVulsResult(const ReaderInput &input);
int recogniseDpkgList(const QByteArray &head);
Result<Reading> readDpkgList(const ReaderInput &input);
int recogniseAptList(const QByteArray &head);
Result<Reading> readAptList(const ReaderInput &input);
int recogniseUpdateInfoList(const QByteArray &head);
Result<Reading> readUpdateInfoList(const ReaderInput &input);
int recogniseDismPackages(const QByteArray &head);
Result<Reading> readDismPackages(const ReaderInput &input);
int recogniseUpdateList(const QByteArray &head);
Result<Reading> readInstalledUpdates(const ReaderInput &input);
Result<Reading> readMissingUpdates(const ReaderInput &input);
int recogniseUninstallList(const QByteArray &head);
Result<Reading> readUninstallList(const ReaderInput &input);
int recogniseOsquery(const QByteArray &head);
Result<Reading> readOsquery(const ReaderInput &input);
int recogniseGlpi(const QByteArray &head);
Result<Reading> readGlpi(const ReaderInput &input);
int recognisePatchMon(const QByteArray &head);
Result<Reading> readPatchMon(const ReaderInput &input);
int recogniseNinjaOne(const QByteArray &head);
Result<Reading> readNinjaOne(const ReaderInput &input);
int recogniseTacticalRmm(const QByteArray &head);
Result<Reading> readTacticalRmm(const ReaderInput &input);
int recogniseCycloneDx(const QByteArray &head);
Result<Reading> readCycloneDx(const ReaderInput &input);
int recogniseScannerReport(const QByteArray &head);
Result<Reading> refuseScannerReport(const ReaderInput &input);
int recogniseImageManifest(const QByteArray &head);
Result<Reading> refuseImageManifest(const ReaderInput &input);

/// An observation of this file with source and collected set; readers add what the text says.
Observation observationOf(const ReaderInput &input, const char *source);

/// An empty document for a text that is no JSON at all. Error "import.json" (args: offset, reason), also for nesting beyond what Qt takes.
Result<QJsonDocument> parseJson(const ReaderInput &input);

/// The text was taken for this format and holds nothing of it.
Error nothingRead(const ReaderInput &input);

/// One rejected line; `args` gets "text", cut to a readable length.
RejectedLine rejectedLine(const ReaderInput &input, int line, const char *reason, QByteArrayView text, QVariantMap args = {});

} // namespace tagliando
