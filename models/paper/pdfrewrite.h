// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace Reslate::Models {

/// A PDF as QPdfWriter leaves it, with one cross-reference table and its objects one after the other, to be changed
/// object by object. What isn't changed stays as it is, byte by byte.
class PdfRewrite {
public:
    /// nullopt: it isn't such a file.
    static std::optional<PdfRewrite> read(const QByteArray &pdf);

    /// The objects of the pages, in their order.
    QList<int> pages() const;
    /// What stands between "obj" and "endobj"; empty: there is no such object.
    QByteArray object(int number) const;
    void replace(int number, const QByteArray &body);
    /// The number of a new object.
    int append(const QByteArray &body);
    /// What a compressed stream of Qt's holds; nullopt: it is none.
    std::optional<QByteArray> stream(int number) const;
    /// The whole file with what was changed and appended: its objects in their order, the new ones last, with a
    /// cross-reference table and a trailer that fit it.
    QByteArray written() const;

    /// The body of a stream object, compressed; entries: more of its dictionary, a line each.
    static QByteArray streamBody(const QByteArray &data, const QByteArray &entries = {});
    /// The object that a key such as "/Contents" refers to; 0: none.
    static int reference(const QByteArray &body, const QByteArray &key);

private:
    QByteArray m_pdf;
    QList<qsizetype> m_begins; ///< of the objects by their numbers; 0: not there
    QHash<qsizetype, qsizetype> m_ends; ///< by begin
    qsizetype m_table = 0; ///< where the cross-reference table begins
    QByteArray m_trailer; ///< from the word on, up to "startxref"
    QHash<int, QByteArray> m_changed; ///< bodies by number, the new ones among them
    int m_count = 0; ///< of the objects, the free one among them
};

} // namespace Reslate::Models
