#include "core/base/platform.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace tagliando
{

namespace
{

Error cannotWrite(const QString &path, int number)
{
    return Error{QStringLiteral("file.cannot_write"), {{QStringLiteral("file"), path}, {QStringLiteral("reason"), qt_error_string(number)}}};
}

} // namespace

Result<void> createOwnerFile(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return cannotWrite(file, errno);
    ::close(descriptor);
    return {};
}

Result<void> restrictToOwner(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status {
    };
    if (::stat(name.constData(), &status) != 0)
        return cannotWrite(path, errno);
    const mode_t mode = S_ISDIR(status.st_mode) ? S_IRWXU : S_IRUSR | S_IWUSR;
    if ((status.st_mode & 07777) != mode && ::chmod(name.constData(), mode) != 0)
        return cannotWrite(path, errno);
    return {};
}

void returnFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0); // each thread's arena keeps what it once had
#endif
}

} // namespace tagliando
