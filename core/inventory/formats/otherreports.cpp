// Files technicians have beside inventories and that are none: recognised only to say why they are refused.
#include "core/inventory/formats/toolrows.h"

namespace tagliando {

int recogniseScannerReport(const QByteArray &head)
{
    for (const char *mark : {"<NessusClientData", "<!DOCTYPE SCAN SYSTEM", "<SCAN value=", "<ASSET_DATA_REPORT", "<report id=", "nvt oid=",
                             "NVT OID,", "Plugin ID,CVE", "\"Plugin ID\",\"CVE\"", "DatePosted\",\"CVE", "DatePosted,CVE"}) {
        if (head.contains(mark))
            return 80;
    }
    return 0;
}

Result<Reading> refuseScannerReport(const ReaderInput &input)
{
    return Error{QStringLiteral("import.scanner_report"), {{QStringLiteral("file"), input.fileName}}};
}

int recogniseImageManifest(const QByteArray &head)
{
    const bool redHat = head.contains("containerImageRPMManifest") || hasToolKeys(head, "rpms nerva") || hasToolKeys(head, "rpms srpmnevra");
    const bool trivy =
        hasToolKeys(head, "name version layerid") || hasToolKeys(head, "name version srcname") || hasToolKeys(head, "artifactname results");
    return redHat || trivy ? 94 : 0; // Trivy spells some keys as other tools do
}

Result<Reading> refuseImageManifest(const ReaderInput &input)
{
    return Error{QStringLiteral("import.image_manifest"), {{QStringLiteral("file"), input.fileName}}};
}

} // namespace tagliando
