#include "core/inventory/formats/plaintext.h"
#include "core/inventory/formats/systeminfo.h"
#include "core/inventory/formats/systeminfocsv.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

// "Label:   value". The first colon counts, so that a label holding one leaves the rest to the value, which nobody here needs.
bool splitLabel(const QString &line, SystemInfoSection *section)
{
    static const QRegularExpression colon(QStringLiteral("[:\\x{FF1A}]"));
    const qsizetype at = line.indexOf(colon);
    if (at <= 0)
        return false;
    section->label = line.left(at).trimmed();
    section->value = line.mid(at + 1).trimmed();
    return true;
}

void addContinuation(SystemInfoSection *section, const QString &line, int number, int *indent)
{
    static const QRegularExpression entry(QStringLiteral("^(\\s+)\\[(\\d{1,5})\\]:?\\s*(.*)$"));
    const auto match = entry.match(line);
    if (!match.hasMatch()) {
        section->strays.append({number, line.trimmed()});
        return;
    }
    const int depth = int(match.capturedLength(1));
    if (*indent < 0)
        *indent = depth;
    if (depth == *indent)
        section->entries.append({number, match.captured(3).trimmed()});
}

struct Banner {
    int line;
    WindowsVersion version;
};

struct Text {
    QList<SystemInfoSection> sections;
    QList<Banner> banners;
};

Text sectionsOf(QByteArrayView text)
{
    Text read;
    int indent = -1;
    CsvSections csv;
    Lines lines(text);
    while (lines.next()) {
        const QByteArrayView bytes = lines.line();
        if (csv.accepts(bytes)) {
            read.sections += csv.sections(bytes, lines.number());
            continue;
        }
        const QString line = QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
        if (line.trimmed().isEmpty())
            continue;
        if (line[0].isSpace()) {
            if (!read.sections.isEmpty())
                addContinuation(&read.sections.last(), line, lines.number(), &indent);
            continue;
        }
        if (const WindowsVersion banner = readVersionBannerLine(line); banner.build > 0)
            read.banners.append({lines.number(), banner});
        SystemInfoSection section;
        section.line = lines.number();
        if (splitLabel(line, &section)) {
            indent = -1;
            read.sections.append(section);
        } else if (!read.sections.isEmpty()) {
            read.sections.last().strays.append({lines.number(), line.trimmed()});
        }
    }
    return read;
}

} // namespace

bool isSystemInfoVersion(const QString &value)
{
    static const QRegularExpression version(QStringLiteral("^\\d{1,2}\\.\\d{1,2}\\.(\\d{3,6})\\b.*\\b\\1$"));
    return value.size() < 200 && version.match(value).hasMatch();
}

QList<SystemInfoBlock> systemInfoBlocks(QByteArrayView text)
{
    const Text read = sectionsOf(text);
    QList<qsizetype> anchors;
    for (qsizetype i = 0; i < read.sections.size(); ++i) {
        if (isSystemInfoVersion(read.sections[i].value))
            anchors.append(i);
    }
    QList<SystemInfoBlock> blocks;
    qsizetype banner = 0; // banners and anchors are both in the order of the text
    for (qsizetype i = 0; i < anchors.size(); ++i) {
        const bool last = i + 1 == anchors.size();
        const qsizetype first = std::max(i == 0 ? 0 : anchors[i - 1] + 1, anchors[i] - 2);
        const qsizetype end = last ? read.sections.size() : std::max(anchors[i] + 1, anchors[i + 1] - 2);
        SystemInfoBlock block;
        block.sections = read.sections.mid(first, end - first);
        block.version = int(anchors[i] - first);
        const int build = readWindowsVersion(read.sections[anchors[i]].value.section(QLatin1Char(' '), 0, 0)).build;
        // What the console printed above this block, or below the last one, when it is the same Windows.
        for (; banner < read.banners.size() && (last || read.banners[banner].line < read.sections[anchors[i]].line); ++banner) {
            if (read.banners[banner].version.build == build &&
                (block.banner.build == 0 || read.banners[banner].line < read.sections[anchors[i]].line))
                block.banner = read.banners[banner].version;
        }
        blocks.append(block);
    }
    return blocks;
}

SystemInfoSection SystemInfoBlock::around(int offset) const { return sections.value(version + offset); }

SystemInfoSection SystemInfoBlock::hotfixes() const
{
    static const QRegularExpression update(QStringLiteral("^(KB|Q)\\d{3,}|^File \\d+$"));
    static const QRegularExpression label(
        QStringLiteral("hotfix|aggiornamenti rapidi|correctif|correcci|revisi[oó]n|исправлен|修补程序|修正プログラム|修補程式|poprawk|atualiza"),
        QRegularExpression::CaseInsensitiveOption);
    for (const SystemInfoSection &section : sections) {
        for (const SystemInfoSection::Entry &entry : section.entries) {
            if (update.match(entry.text).hasMatch())
                return section;
        }
    }
    for (qsizetype i = version + 1; i < sections.size(); ++i) { // an empty list: by its name, else it follows the logon server
        if (label.match(sections[i].label).hasMatch() || sections[i - 1].value.startsWith(QLatin1String("\\\\")))
            return sections[i];
    }
    return {};
}

QString SystemInfoBlock::domain() const
{
    static const QRegularExpression label(QStringLiteral("^(domain|dominio|domäne|domaine|domein|domínio|домен|域|網域|ドメイン|domena|doména)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = version + 1; i < sections.size(); ++i) {
        if (label.match(sections[i].label).hasMatch())
            return sections[i].value;
        if (sections[i].value.startsWith(QLatin1String("\\\\")))
            return sections[i - 1].value;
    }
    return {};
}

SystemInfoConfiguration readConfiguration(const QString &text)
{
    // English, Italian, German, French, Spanish, Dutch, Portuguese, Russian, Chinese (both), Japanese, Polish
    static const QRegularExpression controller(
        QStringLiteral(
            "domain controller|controller di dominio|dom[äa]nencontroller|contr[ôo]leur|controlador de dom|domeincontroller|контроллер домена|"
            "域控制|網域控制|ドメイン ?コントローラ|kontroler"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression workstation(
        QStringLiteral("workstation|arbeitsstation|arbeitsplatz|station de travail|estaci[óo]n de trabajo|esta[çc][ãa]o de trabalho|werkstation|"
                       "рабочая станция|工作站|ワークステーション|stacja robocza"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression server(QStringLiteral("server|serveur|servidor|сервер|服务器|伺服器|サーバ|serwer"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression member(QStringLiteral("member|membro|mitglied|membre|miembro|\\blid|рядов|成员|成員|メンバ|członk"),
                                           QRegularExpression::CaseInsensitiveOption);
    SystemInfoConfiguration read;
    if (controller.match(text).hasMatch()) {
        read = {QStringLiteral("server"), QStringLiteral("domain-controller")};
    } else {
        if (workstation.match(text).hasMatch())
            read.side = QStringLiteral("client");
        else if (server.match(text).hasMatch())
            read.side = QStringLiteral("server");
        if (!read.side.isEmpty() && member.match(text).hasMatch())
            read.role = QStringLiteral("domain-member");
    }
    return read;
}

} // namespace tagliando
