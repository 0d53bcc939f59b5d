// Names as uninstall keys and feeds really write them.
#include "core/domain/vocabulary.h"
#include "tests/support/result.h"
#include "tests/support/vocabulary.h"

using namespace tagliando;

namespace {

struct Name {
    const char *shown, *id;
};

QString q(const char *text) { return QString::fromUtf8(text); }

TEST(ProductNames, OfUninstallKeys)
{
    constexpr Name names[] = {
        {"Microsoft SQL Server 2019 (64-bit)", "sql-server-2019"},
        {"Microsoft SQL Server 2019 Setup (English)", "sql-server-2019"},
        {"Microsoft SQL Server 2022 (64-bit)", "sql-server-2022"},
        {"Microsoft SQL Server 2016 (64-bit)", "sql-server-2016"},
        {"Microsoft SQL Server 2012 Native Client", "sql-server-native-client"},
        {"Microsoft SQL Server 2019 LocalDB", "sql-server-localdb"},
        {"Microsoft ODBC Driver 17 for SQL Server", "sql-server-odbc"},
        {"Microsoft OLE DB Driver for SQL Server", "sql-server-ole-db"},
        {"Microsoft SQL Server Management Studio - 20.2", "sql-server-management-studio"},
        {"Microsoft Exchange Server 2019 Cumulative Update 14", "exchange-2019"},
        {"Microsoft Exchange Server 2016 Cumulative Update 23", "exchange-2016"},
        {"Microsoft Exchange Server Subscription Edition RTM", "exchange-se"},
        {"VMware vCenter Server", "vcenter"},
        {"Veeam Backup & Replication", "veeam-backup-replication"},
        {"Veeam Agent for Microsoft Windows", "veeam-agent"},
        {"Google Chrome", "chrome"},
        {"Microsoft Edge", "edge"},
        {"Microsoft Edge WebView2 Runtime", "edge-webview2"},
        {"Mozilla Firefox (x64 it)", "firefox"},
        {"Mozilla Firefox 127.0 (x64 it)", "firefox"},
        {"Mozilla Firefox ESR (x64 it)", "firefox-esr"},
        {"Mozilla Firefox 115.13.0 ESR (x64 it)", "firefox-esr"},
        {"Java 8 Update 141 (64-bit)", "java-8"},
        {"Eclipse Temurin JRE with Hotspot 17.0.12+7 (x64)", "java-17"},
        {"Amazon Corretto 11 (x64)", "java-11"},
        {"TeamViewer", "teamviewer"},
        {"AnyDesk", "anydesk"},
        {"ScreenConnect Client (1a2b3c4d5e6f7a8b)", "screenconnect"},
        {"Supremo 4.11", "supremo"},
        {"Acronis Cyber Protect", "acronis-cyber-protect"},
        {"NAKIVO Backup & Replication Director", "nakivo"},
        {"Iperius Backup Full 8.2", "iperius-backup"},
        {"7-Zip 23.01 (x64)", "7-zip"},
        {"Adobe Acrobat (64-bit)", "adobe-reader"},
        {"Adobe Acrobat Reader - Italiano", "adobe-reader"},
        {"Adobe Acrobat XI Pro", "adobe-acrobat"},
        {"LibreOffice 24.2.5.2", "libreoffice"},
        {"Danea Easyfatt", "danea-easyfatt"},
        {"Consolle Avvocato 4", "consolle-avvocato"},
        {"PriMus-DCF", "acca-software"},
        {"Oracle VM VirtualBox Guest Additions 7.0.10", "virtualbox-guest-additions"},
        {"Oracle VirtualBox Guest Additions 7.1.6", "virtualbox-guest-additions"},
        {"PowerShell 7-x64", "powershell-7"},
        {"Microsoft Visual C++ 2017 Redistributable (x64) - 14.14.26429", "visual-cpp-redistributable"},
        {"Microsoft OneDrive", "onedrive"},
    };
    for (const Name &name : names)
        EXPECT_EQ(testVocabulary().productForDisplayName(q(name.shown)).toStdString(), name.id) << name.shown;
}

// What belongs to a product and is not the product: its version would be taken for the product's.
TEST(ProductNames, PartsAreNotTheProduct)
{
    for (const char *part :
         {"SQL Server 2019 Database Engine Services", "SQL Server 2019 Common Files", "Hotfix 4430 for SQL Server 2019 (KB5054833) (64-bit)",
          "Microsoft SQL Server 2019 T-SQL Language Service", "Microsoft SQL Server 2019 RsFx Driver", "Browser for SQL Server 2019",
          "Update for Windows 10 for x64-based Systems (KB4480730)"})
        EXPECT_EQ(testVocabulary().productForDisplayName(q(part)), QString()) << part;
}

TEST(ProductNames, OfTheListOfExploitedProducts)
{
    constexpr Name names[] = {{"Exchange Server", "exchange"},
                              {"Chromium V8", "chrome"},
                              {"Acrobat and Reader", "adobe-acrobat"},
                              {"Java SE", "java"},
                              {"ColdFusion", "coldfusion"},
                              {"Zimbra Collaboration Suite (ZCS)", "zimbra"},
                              {"PRTG Network Monitor", "prtg"},
                              {"Serv-U", "serv-u"},
                              {"Roundcube Webmail", "roundcube"},
                              {"ScreenConnect", "screenconnect"},
                              {"vCenter Server", "vcenter"},
                              {"ESXi", "esxi"}};
    for (const Name &name : names)
        EXPECT_EQ(testVocabulary().productNamed(q(name.shown)).toStdString(), name.id) << name.shown;
}

} // namespace
