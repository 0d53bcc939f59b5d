#include "core/inventory/formats/csvstatus.h"

#include <QSet>

namespace tagliando {

namespace {

QString plain(const QString &text)
{
    QString word;
    for (const QChar letter : text.toLower()) {
        if (letter.isLetterOrNumber())
            word += letter;
    }
    return word;
}

using Set = QSet<QString>;

} // namespace

bool readCsvStatus(const QString &text, Presence *presence)
{
    static const Set installed{QStringLiteral("installed"), QStringLiteral("installato"), QStringLiteral("installata"), QStringLiteral("installiert"),
                               QStringLiteral("installé"),  QStringLiteral("installée"),  QStringLiteral("instalado"),  QStringLiteral("instalada"),
                               QStringLiteral("ok"),        QStringLiteral("success"),    QStringLiteral("succeeded"),  QStringLiteral("present"),
                               QStringLiteral("presente"),  QStringLiteral("patched"),    QStringLiteral("yes"),        QStringLiteral("true"),
                               QStringLiteral("riuscito"),  QStringLiteral("completed"),  QStringLiteral("completato"), QStringLiteral("sì")};
    static const Set waits{QStringLiteral("installedpendingreboot"),
                           QStringLiteral("pendingreboot"),
                           QStringLiteral("pendingrestart"),
                           QStringLiteral("rebootrequired"),
                           QStringLiteral("restartrequired"),
                           QStringLiteral("riavvioinsospeso"),
                           QStringLiteral("installatariavvioinsospeso"),
                           QStringLiteral("neustarterforderlich")};
    static const Set absent{QStringLiteral("missing"),        QStringLiteral("notinstalled"), QStringLiteral("needed"),
                            QStringLiteral("pending"),        QStringLiteral("failed"),       QStringLiteral("approved"),
                            QStringLiteral("rejected"),       QStringLiteral("declined"),     QStringLiteral("manual"),
                            QStringLiteral("delayed"),        QStringLiteral("downloaded"),   QStringLiteral("available"),
                            QStringLiteral("applicable"),     QStringLiteral("required"),     QStringLiteral("no"),
                            QStringLiteral("false"),          QStringLiteral("mancante"),     QStringLiteral("noninstallato"),
                            QStringLiteral("noninstallata"),  QStringLiteral("nonriuscita"),  QStringLiteral("nonriuscito"),
                            QStringLiteral("insospeso"),      QStringLiteral("necessario"),   QStringLiteral("disponibile"),
                            QStringLiteral("fehlend"),        QStringLiteral("fehlt"),        QStringLiteral("nichtinstalliert"),
                            QStringLiteral("fehlgeschlagen"), QStringLiteral("ausstehend"),   QStringLiteral("manquant"),
                            QStringLiteral("noninstallé"),    QStringLiteral("échec"),        QStringLiteral("enattente"),
                            QStringLiteral("faltante"),       QStringLiteral("noinstalado"),  QStringLiteral("falta"),
                            QStringLiteral("pendiente"),      QStringLiteral("fallido"),      QStringLiteral("absent"),
                            QStringLiteral("assente")};
    const QString word = plain(text);
    if (installed.contains(word))
        *presence = Presence::Installed;
    else if (waits.contains(word))
        *presence = Presence::Pending;
    else if (absent.contains(word))
        *presence = Presence::Absent;
    else
        return false;
    return true;
}

QString csvYesNo(const QString &target, const QString &text)
{
    static const Set yes{QStringLiteral("true"), QStringLiteral("1"),    QStringLiteral("si"),   QStringLiteral("sì"),
                         QStringLiteral("ja"),   QStringLiteral("oui"),  QStringLiteral("sí"),   QStringLiteral("yes"),
                         QStringLiteral("vero"), QStringLiteral("wahr"), QStringLiteral("vrai"), QStringLiteral("required")};
    static const Set no{QStringLiteral("false"), QStringLiteral("0"),     QStringLiteral("no"),     QStringLiteral("nein"),
                        QStringLiteral("non"),   QStringLiteral("falso"), QStringLiteral("falsch"), QStringLiteral("faux")};
    const bool flag = target.startsWith(QLatin1String("flag."));
    const QString word = plain(text);
    if (yes.contains(word))
        return flag ? QStringLiteral("installed") : QStringLiteral("yes");
    if (no.contains(word))
        return flag ? QStringLiteral("absent") : QStringLiteral("no");
    return text;
}

} // namespace tagliando
