#include "core/domain/purl.h"
#include "tests/core/domain/vectors.h"

using namespace tagliando;

namespace {

std::string canonical(const char *text)
{
    const auto purl = Purl::parse(text);
    return purl ? purl->toString().toStdString() : "refused";
}

Purl read(const char *text) { return Purl::parse(text).value_or(Purl{}); }

TEST(Purl, IsTakenApart)
{
    const auto purl = Purl::parse("pkg:RPM/RedHat/Kernel-RT@5.14.0-362.8.1.el9_3?Arch=x86_64&epoch=&rpmmod=nodejs:18:808:63b#/usr/./lib/../x/");
    ASSERT_TRUE(purl);
    EXPECT_EQ(purl->type, "rpm");
    EXPECT_EQ(purl->nameSpace, "redhat");
    EXPECT_EQ(purl->name, "Kernel-RT");
    EXPECT_EQ(purl->version, "5.14.0-362.8.1.el9_3");
    EXPECT_EQ(purl->qualifiers.value("arch"), "x86_64");
    EXPECT_FALSE(purl->qualifiers.contains("epoch"));
    EXPECT_EQ(purl->qualifiers.value("rpmmod"), "nodejs:18:808:63b");
    EXPECT_EQ(purl->subpath, "usr/lib/x");
}

TEST(Purl, IsWrittenCanonically)
{
    EXPECT_EQ(canonical("pkg:deb/Debian/Attr@1%3A2.4.47-2+b1?distro=x&arch=amd64"), "pkg:deb/debian/attr@1:2.4.47-2%2Bb1?arch=amd64&distro=x");
    EXPECT_EQ(canonical("pkg:npm/@angular/animation@12.3.1"), "pkg:npm/%40angular/animation@12.3.1");
    EXPECT_EQ(canonical("pkg:npm/@angular/animation"), "pkg:npm/%40angular/animation");
    EXPECT_EQ(canonical("pkg:pypi/Django_Package"), "pkg:pypi/django-package");
    EXPECT_EQ(canonical("pkg:///golang/github.com//Foo/bar@v1.2/"), "pkg:golang/github.com/foo/bar@v1.2");
    EXPECT_EQ(canonical("pkg:generic/a%20b@1"), "pkg:generic/a%20b@1");
}

TEST(Purl, RefusesWhatIsNone)
{
    for (const char *text : {"",
                             "pkg:",
                             "pkg:deb",
                             "pkg:deb/",
                             "deb/debian/curl",
                             "pkg:9x/a",
                             "pkg:maven/io",
                             "pkg:generic/a?k",
                             "pkg:generic/a?1k=v",
                             "pkg:generic/a%2",
                             "pkg:generic/a%ZZ",
                             "pkg:generic/a?k=1&K=2",
                             "pkg:generic/x%2Fy/a",
                             "pkg:ge ne/a",
                             "pkg:generic/%00",
                             "pkg:generic/%ff",
                             "pkg:cpan/GDT/URI::PackageURL",
                             "pkg:cran/A3",
                             "pkg:/",
                             "pkg:generic/@1"})
        EXPECT_EQ(canonical(text), text == std::string("pkg:generic/@1") ? "pkg:generic/%401" : "refused") << text;
}

TEST(Purl, ComparesWithItsTypesOrder)
{
    const auto compare = [](const char *installed, const char *advisory) { return compareToAdvisory(read(installed), read(advisory)); };
    EXPECT_EQ(compare("pkg:deb/debian/attr@1:2.4.47-2", "pkg:deb/debian/attr@1%3A2.4.48-5")->order, std::strong_ordering::less);
    const auto rpm = compare("pkg:rpm/redhat/openssl@3.0.1-43.el9?epoch=1", "pkg:rpm/redhat/openssl@3.0.7-5.el9");
    ASSERT_TRUE(rpm);
    EXPECT_EQ(rpm->order, std::strong_ordering::less);
    EXPECT_TRUE(rpm->epochAssumed);
    EXPECT_EQ(compare("pkg:rpm/redhat/openssl@3.0.1-43.el9?epoch=1", "pkg:rpm/redhat/openssl@3.0.7-5.el9?epoch=0")->order,
              std::strong_ordering::greater);
    EXPECT_FALSE(compare("pkg:rpm/redhat/openssl@1-1", "pkg:rpm/redhat/openssl-libs@1-1"));
    EXPECT_FALSE(compare("pkg:rpm/redhat/openssl@1-1", "pkg:rpm/centos/openssl@1-1"));
    EXPECT_FALSE(compare("pkg:deb/debian/attr@1", "pkg:deb/debian/attr"));
    EXPECT_FALSE(compare("pkg:conda/attr@1", "pkg:conda/attr@2"));
    EXPECT_TRUE(read("pkg:rpm/redhat/openssl@1-1?arch=src").isSource());
    EXPECT_FALSE(read("pkg:rpm/redhat/openssl@1-1?arch=x86_64").isSource());
}

QByteArray textOf(const QJsonObject &from, const char *key) { return from.value(QLatin1String(key)).toString().toUtf8(); }

Purl partsOf(const QJsonObject &from)
{
    Purl parts{textOf(from, "type"), textOf(from, "namespace"), textOf(from, "name"), textOf(from, "version"), {}, textOf(from, "subpath")};
    const QJsonObject qualifiers = from.value(QStringLiteral("qualifiers")).toObject();
    for (auto it = qualifiers.begin(); it != qualifiers.end(); ++it)
        parts.qualifiers.insert(it.key().toUtf8(), it.value().toString().toUtf8());
    return parts;
}

TEST(Purl, PublishedVectorsAgree)
{
    const bool played = playTests(QStringLiteral("purl"), [](const QJsonObject &test) {
        const QString kind = test.value(QStringLiteral("test_type")).toString();
        const QJsonValue input = test.value(QStringLiteral("input"));
        const QJsonValue expected = test.value(QStringLiteral("expected_output"));
        const auto purl = kind == QLatin1String("build") ? Purl::normalized(partsOf(input.toObject())) : Purl::parse(input.toString().toUtf8());
        if (test.value(QStringLiteral("expected_failure")).toBool()) {
            EXPECT_FALSE(purl);
            return;
        }
        ASSERT_TRUE(purl);
        if (kind == QLatin1String("parse"))
            EXPECT_EQ(*purl, partsOf(expected.toObject()));
        else
            EXPECT_EQ(purl->toString().toStdString(), expected.toString().toStdString());
    });
    if (!played)
        GTEST_SKIP() << "no real data";
}

} // namespace
