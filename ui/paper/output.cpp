#include "ui/paper/pages.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace tagliando::paper {

Result<void> paintPages(const Pages &pages, QPagedPaintDevice &device)
{
    const QMarginsF margins(sheet::marginSide, sheet::marginTop, sheet::marginSide, sheet::marginBottom);
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageOrientation(QPageLayout::Portrait);
    device.setPageMargins(margins, QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&device))
        return Error{QStringLiteral("paper.cannot_paint"), {{QStringLiteral("reason"), QStringLiteral("QPainter::begin")}}};
    // A printer may keep other paper or wider margins than asked: everything shrinks together, nothing is cut.
    const qreal scale =
        std::min({static_cast<qreal>(device.logicalDpiX()) / sheet::unitsPerInch, device.width() / sheet::width, device.height() / sheet::height});
    painter.scale(scale, scale);
    for (size_t i = 0; i < pages.pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return Error{QStringLiteral("paper.cannot_paint"), {{QStringLiteral("reason"), QStringLiteral("newPage")}}};
        paintPage(painter, pages.pages[i]);
    }
    if (!painter.end())
        return Error{QStringLiteral("paper.cannot_paint"), {{QStringLiteral("reason"), QStringLiteral("QPainter::end")}}};
    return {};
}

Result<void> writePdf(const Pages &pages, const QString &file)
{
    // Into memory first: QPdfWriter closes its device, which a QSaveFile does not allow.
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(sheet::unitsPerInch);
        writer.setTitle(pages.title);
        writer.setCreator(QStringLiteral("Tagliando"));
        if (const Result<void> painted = paintPages(pages, writer); !painted)
            return painted;
    }
    const auto failed = [&file](const QSaveFile &out) {
        return Error{QStringLiteral("report.cannot_write"), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), out.errorString()}}};
    };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes.data()) != bytes.data().size())
        return failed(out);
    if (!out.commit())
        return failed(out);
    return {};
}

} // namespace tagliando::paper
