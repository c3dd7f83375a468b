// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace Reslate {

/// One large field for a barcode reader, which types what it reads and ends it with Enter or Tab, or with both. What
/// was scanned stays there to be read, and the next label takes its place. Enter never reaches the window, whose button
/// it would press.
class ScanField final : public QLineEdit {
    Q_OBJECT
public:
    explicit ScanField(QWidget *parent = nullptr);

    void setLarge(bool large);
    /// Types the key's text there, wherever the focus was.
    void takeKey(const QKeyEvent &key);

Q_SIGNALS:
    void scanned(const QString &text); ///< never twice for one label; hostile

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    bool submit();

    bool m_isNew = false; ///< what stands there was not scanned yet
};

} // namespace Reslate
