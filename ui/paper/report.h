// The customer's report on paper, in the language of its Words.
#pragma once

#include "core/reporting/report.h"
#include "ui/paper/pages.h"

namespace tagliando {

struct PaperOptions {
    QString provider;     ///< who signs the report: the MSP's name; empty: no letter head
    QString providerLine; ///< its address and telephone
};

/// The pages as a value: pure, callable in any thread; paint them with paper::paintPages, writePdf or pageImage.
paper::Pages layOutReport(const Report &report, const Words &words, const PaperOptions &options = {});

Result<void> paintReport(const Report &report, const Words &words, QPagedPaintDevice &device, const PaperOptions &options = {});
int reportPages(const Report &report, const Words &words, const PaperOptions &options = {});

/// PDF/A-1b. Errors "report.cannot_write" (file, reason), "paper.cannot_paint" (reason).
Result<void> writeReportPdf(const Report &report, const Words &words, const QString &file, const PaperOptions &options = {});

} // namespace tagliando
